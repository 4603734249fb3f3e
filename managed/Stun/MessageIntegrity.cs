using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Conformance.WebRtc.Stun;

/// <summary>MESSAGE-INTEGRITY: HMAC-SHA1 under the password (RFC 8489 sections 9.1 and 14.5).</summary>
internal static class MessageIntegrity
{
    /// <summary>The length of the value.</summary>
    public const int ValueLength = 20;

    /// <summary>The length of the attribute with its header.</summary>
    public const int Length = StunMessage.AttributeHeaderLength + ValueLength;

    /// <summary>Computes the value.</summary>
    /// <param name="before">The message up to the attribute, its length field counting up to the end of the attribute.</param>
    /// <param name="key">The password in UTF-8.</param>
    /// <param name="value">Takes the 20 bytes.</param>
    [SuppressMessage("Security", "CA5350", Justification = "The algorithm of the attribute; ICE has no other (RFC 8445 section 7.1.1).")]
    public static void Compute(ReadOnlySpan<byte> before, ReadOnlySpan<byte> key, Span<byte> value) => HMACSHA1.HashData(key, before, value);

    /// <summary>True when the value, at this offset in the message, is right.</summary>
    public static bool IsRight(ReadOnlySpan<byte> message, int valueOffset, ReadOnlySpan<byte> key)
    {
        // The length field of what is hashed ends with the attribute, while that of the message may count FINGERPRINT.
        Span<byte> before = stackalloc byte[StunMessage.MaxLength];
        before = before[..(valueOffset - StunMessage.AttributeHeaderLength)];
        message[..before.Length].CopyTo(before);
        BinaryPrimitives.WriteUInt16BigEndian(before[2..], (ushort)(valueOffset + ValueLength - StunMessage.HeaderLength));
        Span<byte> value = stackalloc byte[ValueLength];
        Compute(before, key, value);
        return CryptographicOperations.FixedTimeEquals(value, message.Slice(valueOffset, ValueLength));
    }
}
