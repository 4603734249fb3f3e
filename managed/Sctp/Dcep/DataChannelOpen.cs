using System.Buffers.Binary;
using System.Text;

namespace Conformance.WebRtc.Sctp.Dcep;

/// <summary>DATA_CHANNEL_OPEN: makes a channel on the stream that it comes on (RFC 8832 section 5.1).</summary>
internal sealed record DataChannelOpen
{
    private const int HeaderSize = 12;
    private const byte Unordered = 0x80;

    public required ChannelType Type { get; init; }

    /// <summary>0 to 65535 (RFC 8831 section 6.4): 128, 256, 512 and 1024 stand for below normal to extra high.</summary>
    public ushort Priority { get; init; } = 256;

    /// <summary>Retransmissions, or milliseconds, by the type; means nothing for a reliable one.</summary>
    public uint Reliability { get; init; }

    public required string Label { get; init; }

    public required string Protocol { get; init; }

    public bool IsOrdered => ((byte)Type & Unordered) == 0;

    /// <summary>Null when the number is not limited.</summary>
    public uint? MaxRetransmits => Limit == ChannelType.PartialReliableRetransmit ? Reliability : null;

    /// <summary>Milliseconds; null when the time is not limited.</summary>
    public uint? MaxPacketLifeTime => Limit == ChannelType.PartialReliableTimed ? Reliability : null;

    private ChannelType Limit => (ChannelType)((byte)Type & ~Unordered);

    /// <summary>The message for a channel with these properties, of which at most one limit is given.</summary>
    public static DataChannelOpen For(string label, string protocol, bool isOrdered, int? maxRetransmits, int? maxPacketLifeTime)
    {
        var limit = maxRetransmits is not null ? ChannelType.PartialReliableRetransmit
            : maxPacketLifeTime is not null ? ChannelType.PartialReliableTimed
            : ChannelType.Reliable;
        return new DataChannelOpen
        {
            Type = isOrdered ? limit : (ChannelType)((byte)limit | Unordered),
            Reliability = (uint)(maxRetransmits ?? maxPacketLifeTime ?? 0),
            Label = label,
            Protocol = protocol,
        };
    }

    public static bool TryParse(ReadOnlySpan<byte> message, out DataChannelOpen open)
    {
        open = null!;
        if (message.Length < HeaderSize || message[0] != (byte)DcepMessageType.Open || !Enum.IsDefined((ChannelType)message[1]))
        {
            return false;
        }

        int labelLength = BinaryPrimitives.ReadUInt16BigEndian(message[8..]);
        int protocolLength = BinaryPrimitives.ReadUInt16BigEndian(message[10..]);
        if (message.Length != HeaderSize + labelLength + protocolLength)
        {
            return false;
        }

        open = new DataChannelOpen
        {
            Type = (ChannelType)message[1],
            Priority = BinaryPrimitives.ReadUInt16BigEndian(message[2..]),
            Reliability = BinaryPrimitives.ReadUInt32BigEndian(message[4..]),
            Label = Encoding.UTF8.GetString(message.Slice(HeaderSize, labelLength)),
            Protocol = Encoding.UTF8.GetString(message[(HeaderSize + labelLength)..]),
        };
        return true;
    }

    /// <exception cref="ArgumentException">The label or the protocol has more than 65535 bytes in UTF-8.</exception>
    public byte[] Encode()
    {
        var (labelLength, protocolLength) = (Encoding.UTF8.GetByteCount(Label), Encoding.UTF8.GetByteCount(Protocol));
        if (labelLength > ushort.MaxValue || protocolLength > ushort.MaxValue)
        {
            throw new ArgumentException($"label of {labelLength} bytes, protocol of {protocolLength}; at most {ushort.MaxValue} each (RFC 8832 section 5.1)");
        }

        var message = new byte[HeaderSize + labelLength + protocolLength];
        message[0] = (byte)DcepMessageType.Open;
        message[1] = (byte)Type;
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), Priority);
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(4), Reliability);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(8), (ushort)labelLength);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(10), (ushort)protocolLength);
        Encoding.UTF8.GetBytes(Label, message.AsSpan(HeaderSize));
        Encoding.UTF8.GetBytes(Protocol, message.AsSpan(HeaderSize + labelLength));
        return message;
    }
}
