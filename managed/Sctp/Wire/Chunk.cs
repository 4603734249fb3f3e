using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>A chunk whose value is not looked at yet (RFC 9260 section 3.2).</summary>
internal readonly ref struct Chunk(ReadOnlySpan<byte> whole) : IChunk
{
    /// <summary>Bytes of the type, the flags and the length.</summary>
    public const int HeaderSize = 4;

    /// <summary>The header and the value, without padding.</summary>
    public ReadOnlySpan<byte> Whole { get; } = whole;

    public ChunkType Type => (ChunkType)Whole[0];

    public byte Flags => Whole[1];

    public int Length => Whole.Length;

    public ReadOnlySpan<byte> Value => Whole[HeaderSize..];

    public void Write(Span<byte> to) => Whole.CopyTo(to);

    /// <summary>Writes a header.</summary>
    /// <param name="to">Where the chunk begins.</param>
    /// <param name="type">The type.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="length">The header and the value, without padding.</param>
    public static void WriteHeader(Span<byte> to, ChunkType type, byte flags, int length)
    {
        to[0] = (byte)type;
        to[1] = flags;
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], checked((ushort)length));
    }
}
