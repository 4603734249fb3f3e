using System.Runtime.ExceptionServices;
using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>ICE of one connection: its transports, and what they share. Only on the loop.</summary>
internal sealed partial class IceSession
{
    private readonly IIceHost _host;
    private readonly List<RTCDtlsTransport> _transports = [];
    private TransportLoop? _io;

    /// <param name="host">The connection.</param>
    public IceSession(IIceHost host)
    {
        _host = host;
        States = new IceStates(host);
        Gathering = new IceGathering(host, States);
    }

    /// <summary>The loop that the connection belongs to.</summary>
    public RtcLoop Loop => _host.Loop;

    /// <summary>[[IsClosed]].</summary>
    public bool IsClosed => _host.IsClosed;

    /// <summary>The aggregated states.</summary>
    public IceStates States { get; }

    /// <summary>The tasks of gathering.</summary>
    public IceGathering Gathering { get; }

    /// <summary>The foundations of all transports. Belongs to the transport loop.</summary>
    public Foundations Foundations { get; } = new();

    // The options are read with the first transport: they cannot be changed later anyhow.
    private TransportLoop Io => _io ??= new TransportLoop(_host.TransportOptions, Loop.Time, Report);

    /// <summary>Makes a DTLS transport with an ICE transport below it, both new.</summary>
    public RTCDtlsTransport CreateTransport(RTCPeerConnection connection)
    {
        var pooled = TakePooled();
        var ice = new RTCIceTransport(connection, this, pooled?.Agent);
        var transport = new RTCDtlsTransport(ice);
        _transports.Add(transport);
        if (pooled is null)
        {
            Io.Attach(ice.Agent, new AttachedAgent(output => Gathering.Tell(ice, output), e => Tell(ice, e)));
        }
        else
        {
            pooled.Transport = ice;
        }

        Io.SetReceiver(ice.Agent, transport.Link);
        return transport;
    }

    /// <summary>Begins to gather a generation, if that has not begun before.</summary>
    public void StartGathering(RTCIceTransport transport, IceGeneration generation)
    {
        if (Gathering.Begin(transport, generation))
        {
            _isPoolFixed = true;

            // The policy and the servers that hold now: later ones wait for the next generation (webrtc#dom-rtcconfiguration-icetransportpolicy).
            var (policy, servers) = (_host.Configuration.IceTransportPolicy, _host.IceServers);
            Io.Drive(transport.Agent, (a, _) => a.Gatherer.Begin(generation, policy, servers));
        }
    }

    /// <summary>Adds what has been gathered so far to a local description that is about to be applied.</summary>
    public void AddGatheredCandidates(AppliedDescription description)
    {
        foreach (var transport in _transports.Where(t => !t.IceTransport.IsDropped))
        {
            IceGathering.AddGathered(description, transport.IceTransport);
        }
    }

    /// <summary>Hands the role and the credentials to the agent.</summary>
    public void SetParameters(RTCIceTransport transport, RTCIceParameters? local, RTCIceParameters? remote)
    {
        var role = transport.Role;
        Io.Drive(transport.Agent, (a, now) => a.SetParameters(role, local, remote, now));
    }

    /// <summary>Takes a candidate of the other side for a transport.</summary>
    /// <param name="transport">The transport.</param>
    /// <param name="candidate">The candidate with its place and the ufrag of its generation.</param>
    /// <param name="attribute">The same, parsed.</param>
    public void AddRemoteCandidate(RTCIceTransport transport, RTCIceCandidateInit candidate, CandidateAttribute attribute)
    {
        var ufrag = candidate.UsernameFragment!;
        if (transport.RemoteCandidates.Exists(c => c.Candidate == candidate.Candidate && c.UsernameFragment == ufrag))
        {
            return;
        }

        transport.RemoteCandidates.Add(RTCIceCandidate.Create(new RTCLocalIceCandidateInit
        {
            Candidate = candidate.Candidate,
            SdpMid = candidate.SdpMid,
            SdpMLineIndex = candidate.SdpMLineIndex,
            UsernameFragment = ufrag,
        }));
        var mayResolve = _host.Configuration.IceTransportPolicy != RTCIceTransportPolicy.Relay;
        Io.Drive(transport.Agent, (a, now) =>
        {
            if (a.AddRemoteCandidate(ufrag, attribute, resolved: null, now) == RemoteCandidateUse.Name && mayResolve)
            {
                Resolve(a, ufrag, attribute);
            }
        });
    }

    /// <summary>Takes the word that a generation of the other side has no more candidates.</summary>
    public void EndRemoteCandidates(RTCIceTransport transport, string ufrag) => 
        Io.Drive(transport.Agent, (a, now) => a.EndRemoteCandidates(ufrag, now));

    /// <summary>Takes the candidates that a remote description brings for a transport.</summary>
    public void ApplyRemoteCandidates(RTCIceTransport transport, MediaDescription section)
    {
        if (section.IceUfrag is not { } ufrag)
        {
            return;
        }

        var place = new RTCIceCandidateInit { SdpMid = section.Mid, SdpMLineIndex = section.Session.Media.IndexOf(section), UsernameFragment = ufrag };
        foreach (var text in section.Candidates)
        {
            if (CandidateAttribute.TryParse(text, out var attribute))
            {
                AddRemoteCandidate(transport, place with { Candidate = text }, attribute!);
            }
        }

        // A side that does not trickle has no candidates but these (webrtc#rtcicetransportstate).
        if (section.HasEndOfCandidates || !TrickleSupport.Of(section))
        {
            EndRemoteCandidates(transport, ufrag);
        }
    }

    /// <summary>Gives up a transport that signaling no longer uses.</summary>
    /// <param name="transport">The transport.</param>
    /// <param name="tell">Whether the state closed is set and told.</param>
    public void DropTransport(RTCDtlsTransport transport, bool tell)
    {
        var ice = transport.IceTransport;
        if (ice.IsDropped)
        {
            return;
        }

        ice.IsDropped = true;
        Gathering.Forget(ice);
        transport.Link.Close();
        Io.Detach(ice.Agent);
        if (tell)
        {
            Loop.Post(() => States.ChangeTransport(ice, RTCIceTransportState.Closed));
            transport.ChangeState(RTCDtlsTransportState.Closed);
        }

        // Until then close() still finds it, to close it without an event.
        Loop.Post(() =>
        {
            _transports.Remove(transport);
            States.DeriveAfterSignaling();
        });
    }

    /// <summary>close(), steps for the transports: every state closed at once, no event.</summary>
    public void Close()
    {
        States.Close(_transports);
        foreach (var transport in _transports)
        {
            transport.Link.Close();
        }

        _transports.Clear();
        _io?.Close();
    }

    /// <summary>Queues the tasks for the news of an agent. May be called anywhere.</summary>
    private void Tell(RTCIceTransport transport, IceEvent e)
    {
        switch (e)
        {
            case IceEvent.Changed changed:
                Loop.Post(() => States.ChangeTransport(transport, changed.State, changed.Selection is { } s ? SelectedPairs.Of(transport, s) : null));
                break;

            case IceEvent.RoleSwitched switched:
                Loop.Post(() => transport.Role = switched.Role);
                break;
        }
    }

    // The names that hide host candidates (RFC 8839 section 5.1: others may be ignored). Under the policy relay they MUST NOT be resolved.
    private void Resolve(IceAgent agent, string ufrag, CandidateAttribute attribute)
    {
        if (!attribute.Address.EndsWith(".local", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Io.Resolve(attribute.Address, agent, (a, address, now) =>
        {
            if (address is null)
            {
                a.RemoteCandidates.Note(RemoteCandidateUse.Unresolved);
            }
            else
            {
                a.AddRemoteCandidate(ufrag, attribute, address, now);
            }
        });
    }

    // The loop is where an application listens for what nobody has caught.
    private void Report(Exception e) => Loop.Post(() => ExceptionDispatchInfo.Throw(e));
}
