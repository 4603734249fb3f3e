using System.Buffers;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

internal sealed partial class TurnClient
{
    // A server whose nonces are too old at once would be asked for ever.
    private const int MaxStaleNonces = 5;

    // RFC 8656 section 18.7: the number of UDP in the first of four bytes; section 18.6: that of IPv6.
    private const uint Udp = 17u << 24;
    private const uint IPv6 = 2u << 24;

    private readonly Dictionary<TransactionId, TurnTransaction> _transactions = [];
    private readonly LongTermAuthentication _authentication = new(credentials);

    private TimeSpan? NextTransaction
    {
        get
        {
            TimeSpan? next = null;
            foreach (var transaction in _transactions.Values)
            {
                next = Earlier(next, transaction.Due);
            }

            return next;
        }
    }

    private void Begin(TurnTransaction transaction, TimeSpan now, bool isLast = false)
    {
        transaction.Id = TransactionId.Create();
        transaction.IsAuthenticated = _authentication.IsAsked;
        transaction.Sends = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(MaxRequestLength);
        transaction.Message = buffer.AsSpan(0, Write(buffer, transaction, isLast)).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        _transactions.Add(transaction.Id, transaction);
        Send(transaction, now);
    }

    private void Send(TurnTransaction transaction, TimeSpan now)
    {
        transaction.Sends++;
        transaction.Due = now + (isReliable ? _timing.Transactions.Whole : _timing.Transactions.TimeoutAfter(transaction.Sends));
        Enqueue(transaction.Message);
    }

    private void Enqueue(ReadOnlySpan<byte> message)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(message.Length);
        message.CopyTo(buffer);
        _transmits.Enqueue(new TurnTransmit(buffer, message.Length));
    }

    // A user, a realm and a nonce at their longest, and the rest.
    private const int MaxRequestLength = 4096;

    private int Write(Span<byte> buffer, TurnTransaction transaction, bool isLast)
    {
        var writer = new StunWriter(buffer, StunClass.Request, transaction.Method, transaction.Id);
        switch (transaction.Method)
        {
            case StunMethod.Allocate:
                writer.Add(StunAttributeType.RequestedTransport, Udp);
                if (_asksIPv6)
                {
                    writer.Add(StunAttributeType.RequestedAddressFamily, IPv6);
                }

                break;

            case StunMethod.Refresh when isLast:
                writer.Add(StunAttributeType.Lifetime, 0u);
                break;

            case StunMethod.CreatePermission:
                writer.AddXorAddress(StunAttributeType.XorPeerAddress, transaction.Peer!.Address);
                break;

            case StunMethod.ChannelBind:
                writer.Add(StunAttributeType.ChannelNumber, (uint)transaction.Peer!.Channel << 16);
                writer.AddXorAddress(StunAttributeType.XorPeerAddress, transaction.Peer.Address);
                break;
        }

        _authentication.AddTo(ref writer);
        writer.AddFingerprint();
        return writer.Length;
    }

    private void AdvanceTransactions(TimeSpan now)
    {
        while (FindDue(now) is { } transaction)
        {
            if (!isReliable && transaction.Sends < _timing.Transactions.Sends)
            {
                Send(transaction, now);
                continue;
            }

            _transactions.Remove(transaction.Id);
            GiveUp(transaction, now);
        }
    }

    private TurnTransaction? FindDue(TimeSpan now)
    {
        foreach (var transaction in _transactions.Values)
        {
            if (transaction.Due <= now)
            {
                return transaction;
            }
        }

        return null;
    }

    private void GiveUp(TurnTransaction transaction, TimeSpan now)
    {
        switch (transaction.Method)
        {
            case StunMethod.Allocate:
                Fail(new TurnEvent.NotReached("the server does not answer"));
                break;

            // As long as the allocation lasts it is tried again.
            case StunMethod.Refresh:
                (_isRefreshing, _refreshDue) = (false, now);
                break;

            // It lasts a while longer than the request: what cost the answer may be over by then.
            case StunMethod.CreatePermission when now < transaction.Permission!.Expires:
                AskAgain(transaction.Permission, now);
                break;

            case StunMethod.CreatePermission:
                Deny(transaction.Permission, now);
                break;

            case StunMethod.ChannelBind:
                Unbind(transaction.Peer!, now);
                break;
        }
    }
}
