using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Conformance.WebRtc.Stun;

/// <summary>MESSAGE-INTEGRITY-SHA256: HMAC-SHA256 under the key (RFC 8489 section 14.6).</summary>
internal static class MessageIntegritySha256
{
    /// <summary>The length of the value as it is written here. Others may cut it.</summary>
    public const int ValueLength = 32;

    /// <summary>The shortest value that is read.</summary>
    public const int ShortestLength = 16;

    /// <summary>Computes the value.</summary>
    /// <param name="before">The message up to the attribute, its length field counting up to the end of the attribute.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">Takes the 32 bytes.</param>
    public static void Compute(ReadOnlySpan<byte> before, ReadOnlySpan<byte> key, Span<byte> value) => HMACSHA256.HashData(key, before, value);

    /// <summary>True when the value, at this offset in the message, is right.</summary>
    public static bool IsRight(ReadOnlySpan<byte> message, int valueOffset, int valueLength, ReadOnlySpan<byte> key)
    {
        Span<byte> before = stackalloc byte[StunMessage.MaxLength];
        before = before[..(valueOffset - StunMessage.AttributeHeaderLength)];
        message[..before.Length].CopyTo(before);
        BinaryPrimitives.WriteUInt16BigEndian(before[2..], (ushort)(valueOffset + valueLength - StunMessage.HeaderLength));
        Span<byte> value = stackalloc byte[ValueLength];
        Compute(before, key, value);
        return CryptographicOperations.FixedTimeEquals(value[..valueLength], message.Slice(valueOffset, valueLength));
    }
}
