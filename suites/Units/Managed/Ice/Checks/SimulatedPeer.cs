using System.Collections.Immutable;
using System.Net;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>An agent in a <see cref="SimulatedNetwork"/>, and what it tells.</summary>
internal sealed class SimulatedPeer
{
    private readonly SimulatedNetwork _network;
    private readonly List<IcePort> _ports;
    private readonly List<IcePort> _links = [];
    private readonly RTCIceRole _role;
    private RTCIceParameters? _remote;
    private bool _isDescribed;

    public SimulatedPeer(SimulatedNetwork network, RTCIceRole role, params string[] endPoints)
    {
        (_network, _role) = (network, role);
        _ports = [.. endPoints.Select(e => new IcePort(new SimulatedSocket(network, IPEndPoint.Parse(e))))];
        Agent = new IceAgent(new Foundations(), timing: null, new Random(network.Seed));
        network.Add(this);
    }

    public IceAgent Agent { get; }

    public RTCIceParameters Parameters { get; private set; } = IceCredentials.Create();

    public IReadOnlyList<IcePort> Ports => _ports;

    /// <summary>What it tells, in order: <c>checking</c>, <c>connected 192.0.2.1:1 - 192.0.2.2:2</c>, <c>role controlled</c>.</summary>
    public List<string> Log { get; } = [];

    public RTCIceTransportState State => Agent.State;

    /// <summary>The selected pair as last told.</summary>
    public AgentSelection.Candidates? Pair { get; private set; }

    /// <summary>The datagrams of the other side that were taken.</summary>
    public List<byte[]> Data { get; } = [];

    /// <summary>Which candidates it gathers.</summary>
    public RTCIceTransportPolicy Policy { get; set; } = RTCIceTransportPolicy.All;

    /// <summary>The servers that it gathers from.</summary>
    public ImmutableArray<IceServerAddress> Servers { get; set; } = [];

    /// <summary>Whether streams, and ports beside its own, can be opened: as sockets that lose nothing of their own accord.</summary>
    public bool HasStreams { get; set; } = true;

    /// <summary>How many of them have been.</summary>
    public int Opened { get; private set; }

    /// <summary>Those that are open.</summary>
    public IReadOnlyList<IcePort> Links => _links;

    /// <summary>What gathering has put out.</summary>
    public List<GatheringOutput> Gathered { get; } = [];

    public bool Owns(TransportAddress address) => PortAt(address) is not null;

    private IcePort? PortAt(TransportAddress address) => _ports.Concat(_links).FirstOrDefault(p => TransportAddress.From(p.Base) == address);

    /// <summary>A local description.</summary>
    public void Describe()
    {
        _isDescribed = true;
        Agent.SetParameters(_role, Parameters, _remote, _network.Now);
        Pump();
    }

    /// <summary>Gathers: each port is a candidate.</summary>
    public void Gather()
    {
        var generation = new IceGeneration(Parameters, "0", 0);
        Agent.Gatherer.Begin(generation, Policy, Servers);
        Pump();
    }

    /// <summary>The other side's description, without candidates.</summary>
    public void Learn(SimulatedPeer other)
    {
        _remote = other.Parameters;
        Agent.SetParameters(_role, _isDescribed ? Parameters : null, _remote, _network.Now);
        Pump();
    }

    /// <summary>Candidates of the other side.</summary>
    public void Trickle(SimulatedPeer other, bool end = true)
    {
        for (var i = 0; i < other._ports.Count; i++)
        {
            Agent.AddRemoteCandidate(
                other.Parameters.UsernameFragment,
                LocalCandidate.Host(other._ports[i], $"{i + 1}", CandidatePriority.HighestLocalPreference - i).ToAttribute(),
                resolved: null,
                _network.Now);
        }

        if (end)
        {
            Agent.EndRemoteCandidates(other.Parameters.UsernameFragment, _network.Now);
        }

        Pump();
    }

    /// <summary>New credentials, for a restart.</summary>
    public void Renew() => Parameters = IceCredentials.Create();

    /// <summary>Speaks for another peer.</summary>
    public void UseCredentialsOf(SimulatedPeer other) => Parameters = other.Parameters;

    /// <summary>Sends data; false when there is no path.</summary>
    public bool Send(params byte[] data)
    {
        if (!Agent.TryGetPath(out var port, out var to))
        {
            return false;
        }

        port.Send(to, data);
        return true;
    }

    public void Receive(TransportAddress from, TransportAddress to, byte[] datagram)
    {
        var port = PortAt(to)!;
        switch (Agent.Gatherer.Receive(port, from, datagram, _network.Now, out var relay, out var peer, out var data))
        {
            case TurnInput.Data:
                Receive(relay!, peer, data.ToArray());
                break;

            case TurnInput.Taken:
                Pump();
                break;

            default:
                Receive(port, from, datagram);
                break;
        }
    }

    private void Receive(IcePort port, TransportAddress from, byte[] datagram)
    {
        if (Demultiplexing.KindOf(datagram) == DatagramKind.Stun)
        {
            Agent.Receive(port, from, datagram, _network.Now);
            Pump();
        }
        else if (Agent.TryCountReceived(port, from, datagram.Length))
        {
            Data.Add(datagram);
        }
    }

    public void Advance()
    {
        Agent.Advance(_network.Now);
        Pump();
    }

    public void Pump()
    {
        while (Agent.Gatherer.TryTake(out var output))
        {
            switch (output)
            {
                case GatheringOutput.OpenPorts open:
                    Agent.Gatherer.PortsOpened(open.Generation, _ports, _network.Now);
                    break;

                case GatheringOutput.OpenLink when !HasStreams:
                    Agent.Gatherer.LinkFailed(((GatheringOutput.OpenLink)output).Attempt, "refused");
                    break;

                case GatheringOutput.OpenLink open:
                    var link = new IPEndPoint(open.Attempt.Port.Base.Address, open.Attempt.Port.Base.Port + 1000 + Opened++);
                    _links.Add(new IcePort(new SimulatedSocket(_network, link)));
                    Agent.Gatherer.LinkOpened(open.Attempt, _links[^1], _network.Now);
                    break;

                case GatheringOutput.CloseLink close:
                    _links.Remove(close.Link);
                    break;

                default:
                    Gathered.Add(output);
                    Agent.Gathered(output, _network.Now);
                    break;
            }
        }

        while (Agent.TryTakeTransmit(out var transmit))
        {
            transmit.Port.Send(transmit.To, transmit.Datagram);
            transmit.Release();
        }

        while (Agent.TryTakeEvent(out var e))
        {
            if (e is IceEvent.Changed { Selection: { } selection })
            {
                Pair = selection.Pair;
            }

            Log.Add(e switch
            {
                IceEvent.RoleSwitched r => $"role {W3CName.Of(r.Role)}",
                IceEvent.Changed { Selection: null } c => W3CName.Of(c.State!.Value),
                IceEvent.Changed c => $"{(c.State is { } s ? $"{W3CName.Of(s)} " : "")}{Text(Pair)}",
                _ => "?",
            });
        }
    }

    private static string Text(AgentSelection.Candidates? pair) =>
        pair is null ? "no pair" : $"{pair.Local.Address} - {new IPEndPoint(IPAddress.Parse(pair.Remote.Address), pair.Remote.Port)}";
}
