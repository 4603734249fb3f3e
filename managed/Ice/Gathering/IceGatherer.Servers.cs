using System.Collections.Immutable;
using System.Net;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

internal sealed partial class IceGatherer
{
    // webrtc#dom-rtcpeerconnectioniceerrorevent-errorcode: outside the range of STUN.
    private const int NotReached = 701;

    // As many local preferences for each server as there could be ports.
    private const int PreferencesPerServer = 256;

    private readonly Queue<ServerAttempt> _starting = new();
    private readonly Dictionary<TransactionId, BindingTransaction> _bindings = [];
    private TimeSpan _nextStart;

    /// <summary>When <see cref="Advance"/> has something to do, null when it waits for an input.</summary>
    public TimeSpan? NextTimeout
    {
        get
        {
            TimeSpan? next = _starting.Count > 0 ? _nextStart : null;
            foreach (var binding in _bindings.Values)
            {
                next = Earlier(next, binding.Due);
            }

            return Earlier(next, NextOfRelays);
        }
    }

    /// <summary>Takes the addresses of a server that the generation asked for.</summary>
    /// <param name="server">The server.</param>
    /// <param name="addresses">Its addresses, the preferred one first; empty when its name is not resolved.</param>
    /// <param name="now">The time.</param>
    public void Resolved(ServerRun server, ImmutableArray<IPAddress> addresses, TimeSpan now)
    {
        var ports = server.Run.Ports;
        for (var i = 0; i < ports.Count; i++)
        {
            if (Reachable(ports, ports[i], addresses) is { } address)
            {
                server.Open++;
                var preference = PreferenceOf(server.Server.Transport) - (server.Index * PreferencesPerServer) - i;
                _starting.Enqueue(new ServerAttempt(server, ports[i], TransportAddress.From(address, server.Server.Port), Math.Max(preference, 0)));
            }
            else if (!addresses.IsEmpty)
            {
                server.Reason = "the server has no address that can be reached from an address of this machine";
            }
        }

        if (server.Open == 0)
        {
            End(server);
        }

        Advance(now);
    }

    /// <summary>Does what is due.</summary>
    public void Advance(TimeSpan now)
    {
        while (now >= _nextStart && _starting.TryDequeue(out var attempt))
        {
            Start(attempt, now);
            _nextStart = now + _timing.Pace;
        }

        while (FindDue(now) is { } binding)
        {
            if (binding.Sends < _timing.Sends)
            {
                Send(binding, now);
            }
            else
            {
                End(binding);
                NotReachedBy(binding.Attempt, "the server does not answer");
            }
        }

        AdvanceRelays(now);
    }

    /// <summary>Takes a response.</summary>
    /// <returns>False when it answers no request of this gatherer.</returns>
    public bool TryReceive(IcePort link, TransportAddress from, in StunMessage response, TimeSpan now)
    {
        if (!_bindings.TryGetValue(response.TransactionId, out var binding) || binding.Link != link || binding.Attempt.Address != from)
        {
            return false;
        }

        End(binding);
        var attempt = binding.Attempt;
        if (response.Class == StunClass.Success)
        {
            if (response.TryGetMappedAddress(out var mapped) || response.TryGetPlainAddress(StunAttributeType.MappedAddress, out mapped))
            {
                // What a server sees of a stream is no address for datagrams; that it answers is all there is to learn.
                if (!binding.IsOnStream)
                {
                    FindReflexive(attempt, mapped);
                }

                Done(attempt);
            }
            else
            {
                NotReachedBy(attempt, "the server tells no address");
            }
        }
        else if (!response.TryGetError(out var code, out var reason))
        {
            NotReachedBy(attempt, "the server answers an error without a code");
        }
        else if (code == StunErrorCode.TryAlternate && response.TryGetPlainAddress(StunAttributeType.AlternateServer, out var alternate)
            && attempt.TryRedirect(alternate))
        {
            Start(attempt, now);
        }
        else
        {
            Refused(attempt, code, reason);
        }

        return true;
    }

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;

    private void AskServers(GatheringRun run, TimeSpan now)
    {
        // All at once: a server that is given up at once must not end the generation before the next one is asked.
        run.Open = run.Servers.Length;
        for (var i = 0; i < run.Servers.Length; i++)
        {
            var server = new ServerRun(run, run.Servers[i], i);
            if (IPAddress.TryParse(server.Server.Host, out var address))
            {
                Resolved(server, [address], now);
            }
            else
            {
                _outputs.Enqueue(new GatheringOutput.Resolve(run.Generation, server));
            }
        }
    }

    // A relay behind a stream waits for what is lost, and one behind TLS takes more to set up: the quickest way is preferred.
    private static int PreferenceOf(RTCIceServerTransportProtocol transport) => transport switch
    {
        RTCIceServerTransportProtocol.Udp => CandidatePriority.HighestLocalPreference,
        RTCIceServerTransportProtocol.Tcp => CandidatePriority.HighestLocalPreference * 2 / 3,
        _ => CandidatePriority.HighestLocalPreference / 3,
    };

    private static IPAddress? Reachable(IReadOnlyList<IcePort> ports, IcePort port, ImmutableArray<IPAddress> addresses)
    {
        foreach (var address in addresses)
        {
            // What a loopback address sends leaves the machine never. Where all are loopback it is tried, for the error to tell.
            if (address.AddressFamily == port.Base.AddressFamily
                && (IPAddress.IsLoopback(address) || !IPAddress.IsLoopback(port.Base.Address) || ports.All(p => IPAddress.IsLoopback(p.Base.Address))))
            {
                return address;
            }
        }

        return null;
    }

    private void Start(ServerAttempt attempt, TimeSpan now)
    {
        switch (attempt.Server.Server)
        {
            case { Scheme: IceServerScheme.Turns, Transport: RTCIceServerTransportProtocol.Udp }:
                NotReachedBy(attempt, "TURN over DTLS is not implemented");
                break;

            case { Scheme: IceServerScheme.Turn or IceServerScheme.Turns }:
                StartRelay(attempt, now);
                break;

            case { Transport: RTCIceServerTransportProtocol.Udp }:
                Ask(attempt, attempt.Port, now);
                break;

            default:
                Open(attempt);
                break;
        }
    }

    private void Ask(ServerAttempt attempt, IcePort link, TimeSpan now)
    {
        var binding = new BindingTransaction(attempt, link);
        _bindings.Add(binding.Id, binding);
        Send(binding, now);
    }

    private void Send(BindingTransaction binding, TimeSpan now)
    {
        // Over a stream nothing is sent twice.
        binding.Sends = binding.IsOnStream ? _timing.Sends : binding.Sends + 1;
        binding.Due = now + (binding.IsOnStream ? _timing.Whole : _timing.TimeoutAfter(binding.Sends));
        transmits.Enqueue(binding.Write());
    }

    private void End(BindingTransaction binding)
    {
        _bindings.Remove(binding.Id);
        if (binding.IsOnStream)
        {
            _outputs.Enqueue(new GatheringOutput.CloseLink(binding.Attempt.Server.Run.Generation, binding.Link));
        }
    }

    private BindingTransaction? FindDue(TimeSpan now)
    {
        foreach (var binding in _bindings.Values)
        {
            if (binding.Due <= now)
            {
                return binding;
            }
        }

        return null;
    }

    // RFC 8445 section 5.1.1.2: the base is the port that the server was asked from.
    private void FindReflexive(ServerAttempt attempt, TransportAddress mapped)
    {
        var (run, port) = (attempt.Server.Run, attempt.Port);
        if (run.IsRelayOnly)
        {
            return;
        }

        Find(run, new LocalCandidate
        {
            Type = RTCIceCandidateType.Srflx,
            Foundation = foundations.Of(RTCIceCandidateType.Srflx, port.Base.Address, RTCIceProtocol.Udp, attempt.Address.ToEndPoint().Address.ToString()),
            Priority = CandidatePriority.Compute(RTCIceCandidateType.Srflx, attempt.LocalPreference, component: 1),
            Port = port,
            Address = mapped.ToEndPoint(),
            Related = port.Base,
            Url = attempt.Server.Server.Url,
        });
    }

    /// <summary>The server has answered with an error.</summary>
    private void Refused(ServerAttempt attempt, int code, string reason)
    {
        var run = attempt.Server.Run;
        Tell(run, new GatheringOutput.Failed(run.Generation, attempt.Port.Base, attempt.Server.Server.Url, code, reason));
        Done(attempt);
    }

    private void NotReachedBy(ServerAttempt attempt, string reason)
    {
        attempt.Server.Reason = reason;
        Close(attempt);
    }

    private void Done(ServerAttempt attempt)
    {
        attempt.Server.WasReached = true;
        Close(attempt);
    }

    private void Close(ServerAttempt attempt)
    {
        attempt.Server.Open--;
        if (attempt.Server.Open == 0)
        {
            End(attempt.Server);
        }
    }

    private void End(ServerRun server)
    {
        var run = server.Run;
        if (!server.WasReached)
        {
            // Told once, though it was tried from each port: no port stands for all of them.
            var local = run.Ports is [var only] ? only.Base : null;
            Tell(run, new GatheringOutput.Failed(run.Generation, local, server.Server.Url, NotReached, server.Reason));
        }

        run.Open--;
        EndIfDone(run);
    }
}
