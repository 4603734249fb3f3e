using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Conformance.WebRtc.Stun;

/// <summary>The transaction ID of a STUN message: 96 bits (RFC 8489 section 5).</summary>
internal readonly record struct TransactionId(ulong High, uint Low)
{
    /// <summary>Its length on the wire.</summary>
    public const int Length = 12;

    /// <summary>A new one. MUST be cryptographically random (RFC 8489 section 5).</summary>
    public static TransactionId Create()
    {
        Span<byte> bytes = stackalloc byte[Length];
        RandomNumberGenerator.Fill(bytes);
        return Read(bytes);
    }

    /// <summary>Reads 12 bytes.</summary>
    public static TransactionId Read(ReadOnlySpan<byte> source) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(source), BinaryPrimitives.ReadUInt32BigEndian(source[8..]));

    /// <summary>Writes 12 bytes.</summary>
    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt32BigEndian(destination[8..], Low);
    }
}
