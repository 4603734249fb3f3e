using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>A stream of which ordered messages are given up, and the last one of these (RFC 3758 section 3.2).</summary>
internal readonly record struct SkippedStream(ushort StreamId, Ssn Ssn)
{
    public const int Size = 4;

    public static SkippedStream Read(ReadOnlySpan<byte> from) =>
        new(BinaryPrimitives.ReadUInt16BigEndian(from), new Ssn(BinaryPrimitives.ReadUInt16BigEndian(from[2..])));

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, StreamId);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], Ssn.Value);
    }
}
