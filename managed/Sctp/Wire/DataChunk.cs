using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>DATA: a message or a fragment of one (RFC 9260 section 3.3.1).</summary>
internal readonly ref struct DataChunk : IChunk
{
    /// <summary>Bytes before the payload, with the header of the chunk.</summary>
    public const int HeaderSize = 16;

    public required DataFlags Flags { get; init; }

    public required Tsn Tsn { get; init; }

    public required ushort StreamId { get; init; }

    /// <summary>Means nothing when the message is unordered.</summary>
    public required Ssn Ssn { get; init; }

    public required Ppid Ppid { get; init; }

    /// <summary>Empty only when the chunk is a fault of the peer.</summary>
    public required ReadOnlySpan<byte> Payload { get; init; }

    public int Length => HeaderSize + Payload.Length;

    public static bool TryParse(Chunk chunk, out DataChunk data)
    {
        if (chunk.Length < HeaderSize)
        {
            data = default;
            return false;
        }

        var value = chunk.Value;
        data = new DataChunk
        {
            Flags = (DataFlags)chunk.Flags,
            Tsn = new Tsn(BinaryPrimitives.ReadUInt32BigEndian(value)),
            StreamId = BinaryPrimitives.ReadUInt16BigEndian(value[4..]),
            Ssn = new Ssn(BinaryPrimitives.ReadUInt16BigEndian(value[6..])),
            Ppid = (Ppid)BinaryPrimitives.ReadUInt32BigEndian(value[8..]),
            Payload = value[12..],
        };
        return true;
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, ChunkType.Data, (byte)Flags, Length);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], Tsn.Value);
        BinaryPrimitives.WriteUInt16BigEndian(to[8..], StreamId);
        BinaryPrimitives.WriteUInt16BigEndian(to[10..], Ssn.Value);
        BinaryPrimitives.WriteUInt32BigEndian(to[12..], (uint)Ppid);
        Payload.CopyTo(to[HeaderSize..]);
    }
}
