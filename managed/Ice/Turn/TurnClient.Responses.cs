using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

internal sealed partial class TurnClient
{
    /// <summary>Takes a message of the server.</summary>
    /// <param name="message">The bytes: one STUN or ChannelData message.</param>
    /// <param name="now">The time.</param>
    /// <param name="peer">For data: who sent it.</param>
    /// <param name="data">For data: what was sent; a part of the message.</param>
    /// <returns>What it was.</returns>
    public TurnInput Receive(ReadOnlySpan<byte> message, TimeSpan now, out TransportAddress peer, out ReadOnlySpan<byte> data)
    {
        peer = default;
        data = default;
        if (ChannelData.IsOne(message))
        {
            return ReceiveChannelData(message, out peer, out data);
        }

        if (!StunMessage.TryParse(message, out var stun))
        {
            return TurnInput.Other;
        }

        if (stun is { Class: StunClass.Indication, Method: StunMethod.Data })
        {
            return ReceiveIndication(stun, out peer, out data);
        }

        if (stun.Class is not (StunClass.Success or StunClass.Error) || !_transactions.TryGetValue(stun.TransactionId, out var transaction)
            || transaction.Method != stun.Method)
        {
            return TurnInput.Other;
        }

        if (stun.Class == StunClass.Error)
        {
            ReceiveError(transaction, stun, now);
        }
        else if (!transaction.IsAuthenticated || _authentication.IsAuthentic(stun))
        {
            // MUST: what is not authentic is as if it had never come (RFC 8489 section 9.2.5).
            _transactions.Remove(transaction.Id);
            Succeed(transaction, stun, now);
        }

        return TurnInput.Taken;
    }

    private void ReceiveError(TurnTransaction transaction, in StunMessage error, TimeSpan now)
    {
        // Not all servers prove their errors; what claims to be proven has to be.
        if (!error.TryGetError(out var code, out var reason)
            || (transaction.IsAuthenticated && (error.HasIntegrity || error.HasSha256) && !_authentication.IsAuthentic(error)
                && code is not (StunErrorCode.Unauthenticated or StunErrorCode.StaleNonce)))
        {
            return;
        }

        _transactions.Remove(transaction.Id);
        var isFirst = code == StunErrorCode.Unauthenticated && !transaction.IsAuthenticated;
        var isStale = code == StunErrorCode.StaleNonce && ++transaction.StaleNonces <= MaxStaleNonces;
        if ((isFirst || isStale) && _authentication.TryTake(error))
        {
            Begin(transaction, now);
            return;
        }

        switch (transaction.Method)
        {
            case StunMethod.Allocate:
                FailAllocate(transaction, error, code, reason, now);
                break;

            // A server that refuses for a while may not do so before the end; without the allocation there is nothing to wait for.
            case StunMethod.Refresh when code != StunErrorCode.AllocationMismatch:
                (_isRefreshing, _refreshDue) = (false, now + _timing.Transactions.Whole);
                break;

            // Any request is told so when the server knows the allocation no more: after it was started anew, for one.
            case StunMethod.Refresh or StunMethod.CreatePermission or StunMethod.ChannelBind when code == StunErrorCode.AllocationMismatch:
                Lose($"{code} {reason}");
                break;

            case StunMethod.CreatePermission:
                Deny(transaction.Permission!, now);
                break;

            case StunMethod.ChannelBind:
                Unbind(transaction.Peer!, now);
                break;
        }
    }

    private void FailAllocate(TurnTransaction transaction, in StunMessage error, int code, string reason, TimeSpan now)
    {
        // RFC 8656 section 7.2: a server without IPv6 says 440, an older one does not know the attribute.
        if (_asksIPv6 && code is StunErrorCode.AddressFamilyNotSupported or StunErrorCode.UnknownAttribute)
        {
            _asksIPv6 = false;
            Begin(transaction, now);
        }
        else if (code == StunErrorCode.TryAlternate && error.TryGetPlainAddress(StunAttributeType.AlternateServer, out var alternate))
        {
            Fail(new TurnEvent.Redirected(alternate, reason));
        }
        else
        {
            Fail(new TurnEvent.Refused(code, reason));
        }
    }

    private void Succeed(TurnTransaction transaction, in StunMessage response, TimeSpan now)
    {
        switch (transaction.Method)
        {
            case StunMethod.Allocate:
                if (!response.TryGetXorAddress(StunAttributeType.XorRelayedAddress, out var relayed)
                    || !response.TryGetMappedAddress(out var mapped) || !TrySetLifetime(response, now))
                {
                    Fail(new TurnEvent.NotReached("the server allocates without an address or a lifetime"));
                    break;
                }

                (Relayed, Mapped) = (relayed, mapped);
                Change(TurnState.Allocated);
                _events.Enqueue(new TurnEvent.Allocated(relayed, mapped));
                break;

            case StunMethod.Refresh:
                _isRefreshing = false;
                if (!TrySetLifetime(response, now))
                {
                    Lose("the server refreshes without a lifetime");
                }

                break;

            case StunMethod.CreatePermission:
                Permit(transaction.Permission!, now);
                break;

            case StunMethod.ChannelBind:
                Bind(transaction.Peer!, now);
                break;
        }
    }

    private bool TrySetLifetime(in StunMessage response, TimeSpan now)
    {
        if (!response.TryGetUInt32(StunAttributeType.Lifetime, out var seconds) || seconds == 0)
        {
            return false;
        }

        // Section 8: refreshed a minute before the end; one that lasts no longer than that, halfway.
        var lifetime = TimeSpan.FromSeconds(seconds);
        _expires = now + lifetime;
        _refreshDue = now + (lifetime > 2 * _timing.Margin ? lifetime - _timing.Margin : lifetime / 2);
        return true;
    }
}
