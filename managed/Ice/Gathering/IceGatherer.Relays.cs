using Conformance.WebRtc.Ice.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

internal sealed partial class IceGatherer
{
    private readonly TurnTiming _turnTiming = new() { Transactions = timing ?? new ServerTiming() };

    // One for each port, server and way to it; by what its messages come in on.
    private readonly Dictionary<(IcePort Port, TransportAddress Server, RTCIceServerTransportProtocol Transport), RelaySession> _relays = [];
    private readonly Dictionary<(IcePort Link, TransportAddress Server), RelaySession> _links = [];

    /// <summary>Takes a datagram that may be of a TURN server.</summary>
    /// <param name="link">What it came in on.</param>
    /// <param name="from">Where it came from.</param>
    /// <param name="datagram">The bytes; not kept.</param>
    /// <param name="now">The time.</param>
    /// <param name="relay">For data of a peer: the relayed address that it came to.</param>
    /// <param name="peer">For data of a peer: where it came from.</param>
    /// <param name="data">For data of a peer: a part of the datagram.</param>
    /// <returns>What it was.</returns>
    public TurnInput Receive(
        IcePort link, TransportAddress from, ReadOnlySpan<byte> datagram, TimeSpan now, out IcePort? relay, out TransportAddress peer, out ReadOnlySpan<byte> data)
    {
        (relay, peer) = (null, default);
        data = default;
        if (_links.Count == 0 || !_links.TryGetValue((link, from), out var session))
        {
            return TurnInput.Other;
        }

        var input = session.Client!.Receive(datagram, now, out peer, out data);
        if (input == TurnInput.Data)
        {
            relay = session.Port;
            return relay is null ? TurnInput.Taken : input;
        }

        Drain(session, now);
        return input;
    }

    /// <summary>Takes the stream, or the port, that an attempt has asked for.</summary>
    public void LinkOpened(ServerAttempt attempt, IcePort link, TimeSpan now)
    {
        if (attempt.Relay is { } session)
        {
            Begin(session, link, now);
        }
        else
        {
            Ask(attempt, link, now);
        }
    }

    /// <summary>The stream that an attempt has asked for could not be opened.</summary>
    public void LinkFailed(ServerAttempt attempt, string reason)
    {
        if (attempt.Relay is { } session)
        {
            Abandon(session, waiting => NotReachedBy(waiting, reason));
        }
        else
        {
            NotReachedBy(attempt, reason);
        }
    }

    /// <summary>A stream has ended.</summary>
    public void LinkLost(IcePort link, string reason, TimeSpan now)
    {
        foreach (var session in _relays.Values)
        {
            if (session.Link == link)
            {
                session.Client!.LinkLost(reason);
                Drain(session, now);
                return;
            }
        }

        foreach (var binding in _bindings.Values)
        {
            if (binding.Link == link)
            {
                _bindings.Remove(binding.Id);
                NotReachedBy(binding.Attempt, reason);
                return;
            }
        }
    }

    /// <summary>Gives every relayed address back; what is to be sent for that is there at once.</summary>
    public void Close(TimeSpan now)
    {
        foreach (var session in _relays.Values)
        {
            session.Client?.Close(now);
            Send(session);
        }

        _relays.Clear();
        _links.Clear();
        _bindings.Clear();
        _starting.Clear();
    }

    private void StartRelay(ServerAttempt attempt, TimeSpan now)
    {
        var key = KeyOf(attempt);
        if (_relays.TryGetValue(key, out var session))
        {
            attempt.Relay = session;
            if (session.Port is null)
            {
                session.Waiting.Add(attempt);
            }
            else
            {
                FindRelayed(attempt, session);
            }

            return;
        }

        attempt.Relay = session = new RelaySession(attempt);
        _relays.Add(key, session);
        if (session.Transport == RTCIceServerTransportProtocol.Udp)
        {
            Begin(session, attempt.Port, now);
        }
        else
        {
            Open(attempt);
        }
    }

    private static (IcePort Port, TransportAddress Server, RTCIceServerTransportProtocol Transport) KeyOf(ServerAttempt attempt) =>
        (attempt.Port, attempt.First, attempt.Server.Server.Transport);

    private void Open(ServerAttempt attempt) => _outputs.Enqueue(new GatheringOutput.OpenLink(attempt.Server.Run.Generation, attempt));

    private void Begin(RelaySession session, IcePort link, TimeSpan now)
    {
        // Two servers may send the client to one and the same.
        if (!_links.TryAdd((link, session.Lead.Address), session))
        {
            Abandon(session, waiting => Refused(waiting, StunErrorCode.TryAlternate, "another server has sent the client to the same one"));
            return;
        }

        session.Begin(link, _turnTiming, now);
        Drain(session, now);
    }

    private TimeSpan? NextOfRelays
    {
        get
        {
            TimeSpan? next = null;
            foreach (var session in _relays.Values)
            {
                next = Earlier(next, session.Client?.NextTimeout);
            }

            return next;
        }
    }

    private void AdvanceRelays(TimeSpan now)
    {
        while (FindDueRelay(now) is { } session)
        {
            session.Client!.Advance(now);
            Drain(session, now);
        }
    }

    private RelaySession? FindDueRelay(TimeSpan now)
    {
        foreach (var session in _relays.Values)
        {
            if (session.Client?.NextTimeout <= now)
            {
                return session;
            }
        }

        return null;
    }

    private void Send(RelaySession session)
    {
        while (session.Client?.TryTakeTransmit(out var transmit) == true)
        {
            transmits.Enqueue(new Transmit(session.Link!, session.Server, transmit.Buffer, transmit.Length));
        }
    }

    private void Drain(RelaySession session, TimeSpan now)
    {
        Send(session);
        while (session.Client!.TryTakeEvent(out var e))
        {
            switch (e)
            {
                case TurnEvent.Allocated:
                    session.Open();
                    foreach (var waiting in session.Waiting)
                    {
                        FindRelayed(waiting, session);
                    }

                    session.Waiting.Clear();
                    break;

                case TurnEvent.Redirected redirected:
                    Redirect(session, redirected, now);
                    return;

                // MUST: another address of this side, and that not for ever (RFC 8656 section 7.4).
                case TurnEvent.Refused { Code: StunErrorCode.AllocationMismatch } when !session.HasChangedLink:
                    session.HasChangedLink = true;
                    Unlink(session);
                    Open(session.Lead);
                    return;

                case TurnEvent.Refused refused:
                    Abandon(session, waiting => Refused(waiting, refused.Code, refused.Reason));
                    return;

                case TurnEvent.NotReached notReached:
                    Abandon(session, waiting => NotReachedBy(waiting, notReached.Reason));
                    return;

                case TurnEvent.Lost lost:
                    Abandon(session, waiting => NotReachedBy(waiting, lost.Reason));
                    return;
            }
        }
    }

    private void Redirect(RelaySession session, TurnEvent.Redirected redirected, TimeSpan now)
    {
        if (!session.Lead.TryRedirect(redirected.Alternate))
        {
            Abandon(session, waiting => Refused(waiting, StunErrorCode.TryAlternate, redirected.Reason));
            return;
        }

        var link = session.Link!;
        Unlink(session);
        if (session.Transport == RTCIceServerTransportProtocol.Udp)
        {
            Begin(session, link, now);
        }
        else
        {
            Open(session.Lead);
        }
    }

    private void Abandon(RelaySession session, Action<ServerAttempt> tell)
    {
        _relays.Remove(KeyOf(session.Lead));
        Unlink(session);
        foreach (var waiting in session.Waiting)
        {
            tell(waiting);
        }

        session.Waiting.Clear();
    }

    private void Unlink(RelaySession session)
    {
        if (session.Link is { } link && _links.TryGetValue((link, session.Server), out var linked) && linked == session)
        {
            _links.Remove((link, session.Server));
            if (!session.IsOnPort)
            {
                _outputs.Enqueue(new GatheringOutput.CloseLink(session.Lead.Server.Run.Generation, link));
            }
        }
    }

    private void FindRelayed(ServerAttempt attempt, RelaySession session)
    {
        var (run, client, isUdp) = (attempt.Server.Run, session.Client!, session.Transport == RTCIceServerTransportProtocol.Udp);

        // Over TCP and TLS the server sees where the stream comes from, which no datagram does.
        if (isUdp && session.IsOnPort)
        {
            FindReflexive(attempt, client.Mapped);
        }

        var relayed = client.Relayed.ToEndPoint();
        Find(run, new LocalCandidate
        {
            Type = RTCIceCandidateType.Relay,
            Foundation = foundations.Of(
                RTCIceCandidateType.Relay, relayed.Address, isUdp ? RTCIceProtocol.Udp : RTCIceProtocol.Tcp, session.Server.ToEndPoint().Address.ToString()),
            Priority = CandidatePriority.Compute(RTCIceCandidateType.Relay, attempt.LocalPreference, component: 1),
            Port = session.Port!,
            Address = relayed,
            Related = client.Mapped.ToEndPoint(),
            RelayProtocol = session.Transport,
            Url = attempt.Server.Server.Url,
        });
        Done(attempt);
    }
}
