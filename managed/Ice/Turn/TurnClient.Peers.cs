using System.Buffers;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice.Turn;

internal sealed partial class TurnClient
{
    // As many as there can be pairs, and channels by far.
    private const int MaxPeers = 256;

    private readonly Dictionary<TransportAddress, TurnPeer> _peers = [];
    private readonly Dictionary<(UInt128 Address, bool IsIPv6), TurnPermission> _permissions = [];
    private readonly List<TurnPeer> _channels = [];

    private TimeSpan? NextOfPeers
    {
        get
        {
            TimeSpan? next = null;
            foreach (var permission in _permissions.Values)
            {
                next = permission.IsAsked || permission.IsIdle ? next : Earlier(next, permission.Due);
            }

            foreach (var peer in _peers.Values)
            {
                next = peer.IsAsked || !peer.IsWanted ? next : Earlier(next, peer.Due);
            }

            return next;
        }
    }

    /// <summary>Writes what is to be sent to the server for a datagram to reach a peer: a Send indication, or ChannelData once a channel is bound.</summary>
    /// <param name="to">The peer.</param>
    /// <param name="datagram">The datagram.</param>
    /// <param name="buffer">Takes the message: <see cref="Overhead"/> longer than the datagram at least.</param>
    /// <returns>Its length; 0 when nothing is to be sent now: the datagram waits for the permission, or is dropped.</returns>
    public int Wrap(TransportAddress to, ReadOnlySpan<byte> datagram, Span<byte> buffer)
    {
        if (State != TurnState.Allocated || to.IsIPv6 != Relayed.IsIPv6 || FindOrAddPeer(to) is not { } peer)
        {
            return 0;
        }

        var permission = peer.Permission;
        (peer.IsUsed, permission.IsUsed) = (true, true);
        if (!permission.IsGranted)
        {
            if (!permission.IsRefused)
            {
                permission.Keep(peer, datagram);
            }

            return 0;
        }

        // A channel costs a request for each peer: checks do without, so that only the pair that carries data has one.
        peer.IsWanted |= Demultiplexing.KindOf(datagram) != DatagramKind.Stun;
        return Frame(peer, datagram, buffer);
    }

    /// <summary>How much longer a message may be than the datagram in it.</summary>
    public const int Overhead = StunMessage.HeaderLength + (2 * StunMessage.AttributeHeaderLength) + 20 + 3;

    private static int Frame(TurnPeer peer, ReadOnlySpan<byte> datagram, Span<byte> buffer)
    {
        if (peer.IsBound)
        {
            return ChannelData.Write(buffer, peer.Channel, datagram);
        }

        var writer = new StunWriter(buffer, StunClass.Indication, StunMethod.Send, TransactionId.Create());
        writer.AddXorAddress(StunAttributeType.XorPeerAddress, peer.Address);
        writer.Add(StunAttributeType.Data, datagram);
        return writer.Length;
    }

    private TurnPeer? FindOrAddPeer(TransportAddress address)
    {
        if (!_peers.TryGetValue(address, out var peer) && _peers.Count < MaxPeers)
        {
            _peers.Add(address, peer = new TurnPeer(address, PermissionFor(address)));
        }

        return peer;
    }

    private TurnPermission PermissionFor(TransportAddress address)
    {
        if (!_permissions.TryGetValue((address.Address, address.IsIPv6), out var permission))
        {
            _permissions.Add((address.Address, address.IsIPv6), permission = new TurnPermission());
        }

        return permission;
    }

    private TurnInput ReceiveChannelData(ReadOnlySpan<byte> message, out TransportAddress peer, out ReadOnlySpan<byte> data)
    {
        peer = default;
        if (!ChannelData.TryRead(message, out var number, out data) || number - ChannelData.FirstNumber is var index && index >= _channels.Count)
        {
            return TurnInput.Taken;
        }

        peer = _channels[index].Address;
        return TurnInput.Data;
    }

    private TurnInput ReceiveIndication(StunMessage indication, out TransportAddress peer, out ReadOnlySpan<byte> data)
    {
        data = default;

        // SHOULD: from an address without a permission nothing is taken (RFC 8656 section 11.4).
        return indication.TryGetXorAddress(StunAttributeType.XorPeerAddress, out peer) && indication.TryGet(StunAttributeType.Data, out data)
            && _permissions.TryGetValue((peer.Address, peer.IsIPv6), out var permission) && permission.IsGranted
            ? TurnInput.Data
            : TurnInput.Taken;
    }

    private void AdvancePeers(TimeSpan now)
    {
        foreach (var peer in _peers.Values)
        {
            var permission = peer.Permission;
            if (!permission.IsAsked && !permission.IsIdle && now >= permission.Due)
            {
                AdvancePermission(peer, permission, now);
            }

            if (peer.IsWanted && !peer.IsAsked && now >= peer.Due)
            {
                AdvanceChannel(peer, now);
            }
        }
    }

    private void AdvancePermission(TurnPeer peer, TurnPermission permission, TimeSpan now)
    {
        if (permission.IsUsed && !permission.IsRefused)
        {
            (permission.IsAsked, permission.IsUsed) = (true, false);
            Begin(new TurnTransaction(StunMethod.CreatePermission, peer, permission), now);
        }
        else if (now >= permission.Expires)
        {
            (permission.IsGranted, permission.IsRefused, permission.Due) = (false, false, TimeSpan.Zero);
        }
        else
        {
            permission.Due = permission.Expires;
        }
    }

    private void AdvanceChannel(TurnPeer peer, TimeSpan now)
    {
        if (peer.Channel == 0)
        {
            peer.Channel = (ushort)(ChannelData.FirstNumber + _channels.Count);
            _channels.Add(peer);
        }

        if (peer.IsUsed)
        {
            (peer.IsAsked, peer.IsUsed) = (true, false);
            Begin(new TurnTransaction(StunMethod.ChannelBind, peer), now);
        }
        else if (now >= peer.Expires)
        {
            (peer.IsBound, peer.IsWanted) = (false, false);
        }
        else
        {
            peer.Due = peer.Expires;
        }
    }

    private void Permit(TurnPermission permission, TimeSpan now)
    {
        (permission.IsAsked, permission.IsGranted) = (false, true);
        (permission.Due, permission.Expires) = (now + _timing.Permission - _timing.Margin, now + _timing.Permission);
        while (permission.TryTake(out var peer, out var datagram, out var length))
        {
            var buffer = ArrayPool<byte>.Shared.Rent(length + Overhead);
            peer.IsWanted |= Demultiplexing.KindOf(datagram.AsSpan(0, length)) != DatagramKind.Stun;
            _transmits.Enqueue(new TurnTransmit(buffer, Frame(peer, datagram.AsSpan(0, length), buffer)));
            ArrayPool<byte>.Shared.Return(datagram);
        }
    }

    private static void AskAgain(TurnPermission permission, TimeSpan now) => (permission.IsAsked, permission.IsUsed, permission.Due) = (false, true, now);

    // Asked for again when it would have ended: until then an answer would be the same.
    private void Deny(TurnPermission permission, TimeSpan now)
    {
        (permission.IsAsked, permission.IsGranted, permission.IsRefused) = (false, false, true);
        (permission.Due, permission.Expires) = (now + _timing.Permission, now + _timing.Permission);
        permission.Clear();
    }

    private void Bind(TurnPeer peer, TimeSpan now)
    {
        (peer.IsAsked, peer.IsBound) = (false, true);
        (peer.Due, peer.Expires) = (now + _timing.Channel - _timing.Margin, now + _timing.Channel);
    }

    // Indications do as well: it is tried again when a channel would have ended.
    private void Unbind(TurnPeer peer, TimeSpan now)
    {
        (peer.IsAsked, peer.IsBound) = (false, false);
        (peer.Due, peer.Expires) = (now + _timing.Channel, now + _timing.Channel);
    }

    private void ClearPeers()
    {
        foreach (var permission in _permissions.Values)
        {
            permission.Clear();
        }

        _permissions.Clear();
        _peers.Clear();
        _channels.Clear();
    }
}
