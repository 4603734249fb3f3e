using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>TSNs received out of order, as offsets from the cumulative TSN (RFC 9260 section 3.3.4).</summary>
internal readonly record struct GapBlock(ushort Start, ushort End)
{
    public const int Size = 4;

    public static GapBlock Read(ReadOnlySpan<byte> from) => new(BinaryPrimitives.ReadUInt16BigEndian(from), BinaryPrimitives.ReadUInt16BigEndian(from[2..]));

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, Start);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], End);
    }
}
