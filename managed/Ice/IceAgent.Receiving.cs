using System.Text;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

internal sealed partial class IceAgent
{
    private const byte Colon = (byte)':';

    /// <summary>Takes a STUN message.</summary>
    /// <param name="port">The port that it came in on.</param>
    /// <param name="from">Where it came from.</param>
    /// <param name="datagram">The bytes; not kept.</param>
    /// <param name="now">The time.</param>
    public void Receive(IcePort port, TransportAddress from, ReadOnlySpan<byte> datagram, TimeSpan now)
    {
        if (!StunMessage.TryParse(datagram, out var message))
        {
            Drops.Count(IceDrop.MalformedStun);
            return;
        }

        switch (message.Class)
        {
            case StunClass.Request when message.Method == StunMethod.Binding:
                ReceiveRequest(port, from, message, now);
                break;

            case StunClass.Success or StunClass.Error when message.Method == StunMethod.Binding:
                if (_session?.TryReceive(port, from, message, now) != true && _before?.TryReceive(port, from, message, now) != true
                    && !Gatherer.TryReceive(port, from, message, now))
                {
                    Drops.Count(IceDrop.UnmatchedResponse);
                    return;
                }

                break;

            default:
                Drops.Count(IceDrop.OtherStun);
                return;
        }

        Settle(now, "STUN message");
    }

    // RFC 8445 section 7.3, RFC 8489 section 9.1.3.
    private void ReceiveRequest(IcePort port, TransportAddress from, in StunMessage request, TimeSpan now)
    {
        if (!request.HasIntegrity || !request.TryGet(StunAttributeType.Username, out var username))
        {
            Refuse(port, from, request.TransactionId, StunErrorCode.BadRequest, default);
            return;
        }

        // A check between a generation and one that it was never paired with is of no session in progress. Chromium 156 sends such when it has restarted
        // and knows no new credentials yet; answered, it would take the pair for one that works, and never use the right ones.
        if (FindGeneration(username, out var remoteUfrag) is not { } generation || !request.IsAuthentic(generation.Key) || IsPairedOtherwise(generation, remoteUfrag))
        {
            Refuse(port, from, request.TransactionId, StunErrorCode.Unauthenticated, default);
            return;
        }

        // Under the policy relay the ports are there for the servers alone: to answer would show where they are.
        if (!generation.Uses(port))
        {
            Drops.Count(IceDrop.OtherPort);
            return;
        }

        Span<StunAttributeType> unknown = stackalloc StunAttributeType[8];
        unknown = unknown[..FindUnknown(request, unknown)];
        if (!unknown.IsEmpty)
        {
            Refuse(port, from, request.TransactionId, StunErrorCode.UnknownAttribute, generation.Key, unknown);
            return;
        }

        // MUST: a check has a PRIORITY (section 7.1.1).
        if (!request.TryGetUInt32(StunAttributeType.Priority, out var priority))
        {
            Refuse(port, from, request.TransactionId, StunErrorCode.BadRequest, generation.Key);
            return;
        }

        if (!SettleRoles(request))
        {
            Refuse(port, from, request.TransactionId, StunErrorCode.RoleConflict, generation.Key);
            return;
        }

        var buffer = Transmit.RentBuffer();
        _transmits.Enqueue(new Transmit(port, from, buffer, BindingMessages.WriteSuccess(buffer, request.TransactionId, from, generation.Key)));
        Hand(generation, remoteUfrag, port, from, priority, request.TryGet(StunAttributeType.UseCandidate, out _), now);
    }

    private void Hand(
        LocalGeneration generation, ReadOnlySpan<byte> remoteUfrag, IcePort port, TransportAddress from, uint priority, bool nominates, TimeSpan now)
    {
        // The strings are made once for each pair of generations, not for each check.
        foreach (var session in (ReadOnlySpan<CheckSession?>)[_session, _before])
        {
            if (session is not null && session.LocalUfrag == generation.Parameters.UsernameFragment && Equal(session.RemoteUfrag, remoteUfrag))
            {
                session.Receive(new EarlyCheck(session.LocalUfrag, session.RemoteUfrag, port, from, priority, nominates), now);
                return;
            }
        }

        if (_early.Count == MaxEarlyChecks)
        {
            Drops.Count(IceDrop.EarlyRequest);
            return;
        }

        var early = new EarlyCheck(generation.Parameters.UsernameFragment, Encoding.UTF8.GetString(remoteUfrag), port, from, priority, nominates);
        if (!_early.Contains(early))
        {
            _early.Add(early);
        }
    }

    private bool IsOfSession(EarlyCheck check) => check.LocalUfrag == _session!.LocalUfrag && check.RemoteUfrag == _session.RemoteUfrag;

    /// <summary>The generation of this side that a check is for: the first part of its USERNAME (section 7.2.2).</summary>
    private LocalGeneration? FindGeneration(ReadOnlySpan<byte> username, out ReadOnlySpan<byte> remoteUfrag)
    {
        var colon = username.IndexOf(Colon);
        remoteUfrag = username[(colon + 1)..];
        foreach (var generation in _locals.Values)
        {
            if (colon >= 0 && username[..colon].SequenceEqual(generation.Ufrag))
            {
                return generation;
            }
        }

        return null;
    }

    private bool IsPairedOtherwise(LocalGeneration generation, ReadOnlySpan<byte> remoteUfrag)
    {
        var session = _session?.LocalUfrag == generation.Parameters.UsernameFragment ? _session
            : _before?.LocalUfrag == generation.Parameters.UsernameFragment ? _before : null;
        return session is not null && !Equal(session.RemoteUfrag, remoteUfrag);
    }

    // MUST: what is below 8000 hexadecimal and not understood is refused (RFC 8489 section 6.3.1).
    private static int FindUnknown(in StunMessage request, Span<StunAttributeType> unknown)
    {
        var count = 0;
        var attributes = request.Attributes;
        while (attributes.MoveNext() && count < unknown.Length)
        {
            if ((ushort)attributes.Type < 0x8000 && attributes.Type is not (StunAttributeType.Username or StunAttributeType.MessageIntegrity
                or StunAttributeType.Priority or StunAttributeType.UseCandidate))
            {
                unknown[count++] = attributes.Type;
            }
        }

        return count;
    }

    /// <summary>False when the other side has to switch.</summary>
    private bool SettleRoles(in StunMessage request)
    {
        ulong? controlling = request.TryGetUInt64(StunAttributeType.IceControlling, out var value) ? value : null;
        ulong? controlled = request.TryGetUInt64(StunAttributeType.IceControlled, out value) ? value : null;
        var decision = RoleConflict.Decide(Role.IsControlling, Role.TieBreaker, controlling, controlled);
        if (decision == RoleDecision.Switch)
        {
            Role.Switch("check with the same role");
        }

        return decision != RoleDecision.Refuse;
    }

    private void Refuse(
        IcePort port, TransportAddress to, TransactionId id, int code, ReadOnlySpan<byte> key, ReadOnlySpan<StunAttributeType> unknown = default)
    {
        Drops.Count(IceDrop.RefusedRequest);
        var buffer = Transmit.RentBuffer();
        _transmits.Enqueue(new Transmit(port, to, buffer, BindingMessages.WriteError(buffer, id, code, key, unknown)));
    }

    private static bool Equal(string text, ReadOnlySpan<byte> utf8)
    {
        Span<char> chars = stackalloc char[utf8.Length];
        return Encoding.UTF8.TryGetChars(utf8, chars, out var length) && chars[..length].SequenceEqual(text);
    }
}
