using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>SACK: what has arrived (RFC 9260 section 3.3.4).</summary>
internal readonly ref struct SackChunk : IChunk
{
    /// <summary>Bytes before the gap blocks, with the header of the chunk.</summary>
    public const int HeaderSize = 16;

    /// <summary>The last TSN before the first gap.</summary>
    public required Tsn CumulativeTsn { get; init; }

    /// <summary>Bytes of buffer that are free.</summary>
    public required uint ReceiverWindow { get; init; }

    /// <summary>The gap blocks as they stand in the chunk.</summary>
    public required ReadOnlySpan<byte> Gaps { get; init; }

    /// <summary>TSNs that came again, as they stand in the chunk.</summary>
    public required ReadOnlySpan<byte> Duplicates { get; init; }

    public int GapCount => Gaps.Length / GapBlock.Size;

    public int DuplicateCount => Duplicates.Length / sizeof(uint);

    public int Length => HeaderSize + Gaps.Length + Duplicates.Length;

    public GapBlock Gap(int index) => GapBlock.Read(Gaps[(index * GapBlock.Size)..]);

    public Tsn Duplicate(int index) => new(BinaryPrimitives.ReadUInt32BigEndian(Duplicates[(index * sizeof(uint))..]));

    public static bool TryParse(Chunk chunk, out SackChunk sack)
    {
        sack = default;
        if (chunk.Length < HeaderSize)
        {
            return false;
        }

        var whole = chunk.Whole;
        var gaps = BinaryPrimitives.ReadUInt16BigEndian(whole[12..]) * GapBlock.Size;
        var duplicates = BinaryPrimitives.ReadUInt16BigEndian(whole[14..]) * sizeof(uint);
        if (chunk.Length != HeaderSize + gaps + duplicates)
        {
            return false;
        }

        sack = new SackChunk
        {
            CumulativeTsn = new Tsn(BinaryPrimitives.ReadUInt32BigEndian(whole[4..])),
            ReceiverWindow = BinaryPrimitives.ReadUInt32BigEndian(whole[8..]),
            Gaps = whole.Slice(HeaderSize, gaps),
            Duplicates = whole.Slice(HeaderSize + gaps, duplicates),
        };
        return true;
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, ChunkType.Sack, 0, Length);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], CumulativeTsn.Value);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], ReceiverWindow);
        BinaryPrimitives.WriteUInt16BigEndian(to[12..], (ushort)GapCount);
        BinaryPrimitives.WriteUInt16BigEndian(to[14..], (ushort)DuplicateCount);
        Gaps.CopyTo(to[HeaderSize..]);
        Duplicates.CopyTo(to[(HeaderSize + Gaps.Length)..]);
    }
}
