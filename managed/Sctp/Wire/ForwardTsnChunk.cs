using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>FORWARD TSN: what up to a TSN is still missing never comes (RFC 3758 section 3.2).</summary>
internal readonly ref struct ForwardTsnChunk : IChunk
{
    /// <summary>Bytes before the streams, with the header of the chunk.</summary>
    public const int HeaderSize = 8;

    public required Tsn NewCumulativeTsn { get; init; }

    /// <summary>The <see cref="SkippedStream"/>s as they stand in the chunk.</summary>
    public required ReadOnlySpan<byte> Streams { get; init; }

    public int StreamCount => Streams.Length / SkippedStream.Size;

    public int Length => HeaderSize + Streams.Length;

    public SkippedStream Stream(int index) => SkippedStream.Read(Streams[(index * SkippedStream.Size)..]);

    public static bool TryParse(Chunk chunk, out ForwardTsnChunk forward)
    {
        forward = default;
        if (chunk.Length < HeaderSize || (chunk.Length - HeaderSize) % SkippedStream.Size != 0)
        {
            return false;
        }

        forward = new ForwardTsnChunk { NewCumulativeTsn = new Tsn(BinaryPrimitives.ReadUInt32BigEndian(chunk.Value)), Streams = chunk.Whole[HeaderSize..] };
        return true;
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, ChunkType.ForwardTsn, 0, Length);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], NewCumulativeTsn.Value);
        Streams.CopyTo(to[HeaderSize..]);
    }
}
