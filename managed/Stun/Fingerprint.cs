using System.Buffers.Binary;

namespace Conformance.WebRtc.Stun;

/// <summary>FINGERPRINT: tells a STUN message from other packets on the same port (RFC 8489 section 14.7).</summary>
internal static class Fingerprint
{
    /// <summary>The length of the attribute with its header.</summary>
    public const int Length = StunMessage.AttributeHeaderLength + 4;

    private const uint Mask = 0x5354554E;

    /// <summary>The value for a message.</summary>
    /// <param name="before">The message up to the attribute, its length field counting the attribute.</param>
    public static uint Compute(ReadOnlySpan<byte> before) => Crc32.Compute(before) ^ Mask;

    /// <summary>True when the value, at this offset in the message, is right.</summary>
    public static bool IsRight(ReadOnlySpan<byte> message, int valueOffset) =>
        BinaryPrimitives.ReadUInt32BigEndian(message[valueOffset..]) == Compute(message[..(valueOffset - StunMessage.AttributeHeaderLength)]);
}
