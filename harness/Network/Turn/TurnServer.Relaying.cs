using System.Buffers.Binary;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Turn;

internal sealed partial class TurnServer
{
    private const int ChannelHeaderLength = 4;

    /// <summary>Takes data that came to a relayed address.</summary>
    public void ReceiveFromPeer(TurnAllocation allocation, TransportAddress peer, ReadOnlySpan<byte> data, TimeSpan now)
    {
        if (!allocation.Permits(peer, now) || data.Length > ushort.MaxValue / 2)
        {
            Counters.Dropped++;
            return;
        }

        Counters.ToClients++;
        if (allocation.TryGetChannel(peer, now, out var number))
        {
            BinaryPrimitives.WriteUInt16BigEndian(_buffer, number);
            BinaryPrimitives.WriteUInt16BigEndian(_buffer.AsSpan(2), (ushort)data.Length);
            data.CopyTo(_buffer.AsSpan(ChannelHeaderLength));
            _host.SendToClient(allocation.Client, _buffer.AsSpan(0, ChannelHeaderLength + data.Length));
            return;
        }

        var writer = new StunWriter(_buffer, StunClass.Indication, StunMethod.Data, TransactionId.Create());
        writer.AddXorAddress(StunAttributeType.XorPeerAddress, peer);
        writer.Add(StunAttributeType.Data, data);
        _host.SendToClient(allocation.Client, writer.Written);
    }

    /// <summary>RFC 8656 section 11.2.</summary>
    private void ReceiveSend(ClientId client, StunMessage message, TimeSpan now)
    {
        if (_allocations.TryGetValue(client, out var allocation) && message.TryGetXorAddress(StunAttributeType.XorPeerAddress, out var peer)
            && message.TryGet(StunAttributeType.Data, out var data) && allocation.Permits(peer, now))
        {
            Counters.ToPeers++;
            _host.SendToPeer(allocation, peer, data);
        }
        else
        {
            Counters.Dropped++;
        }
    }

    /// <summary>RFC 8656 section 12.6; false when it is no ChannelData message, or of no channel.</summary>
    private bool TryReceiveChannelData(ClientId client, ReadOnlySpan<byte> message, TimeSpan now)
    {
        if (message.Length < ChannelHeaderLength || message[0] is < 0x40 or > 0x4F
            || !_allocations.TryGetValue(client, out var allocation)
            || !allocation.TryGetPeer(BinaryPrimitives.ReadUInt16BigEndian(message), now, out var peer)
            || BinaryPrimitives.ReadUInt16BigEndian(message[2..]) is var length && length > message.Length - ChannelHeaderLength
            || !allocation.Permits(peer, now))
        {
            return false;
        }

        Counters.ToPeers++;
        _host.SendToPeer(allocation, peer, message.Slice(ChannelHeaderLength, length));
        return true;
    }
}
