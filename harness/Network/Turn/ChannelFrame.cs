using System.Buffers.Binary;

namespace Conformance.Network.Turn;

/// <summary>ChannelData (RFC 8656 section 12.4): channel number, length, data.</summary>
internal static class ChannelFrame
{
    /// <summary>The length of the header.</summary>
    public const int HeaderLength = 4;

    private const ushort First = 0x4000;
    private const ushort Last = 0x4FFF;

    /// <summary>True for the numbers that a channel may have (RFC 8656 section 12).</summary>
    public static bool IsNumber(int number) => number is >= First and <= Last;

    /// <summary>True when a message begins as no STUN message does (RFC 8656 section 12.5).</summary>
    public static bool Begins(byte first) => (first & 0xC0) == 0x40;

    /// <summary>Reads one; false when it is shorter than it says or its number is none. What stands behind its data is padding.</summary>
    public static bool TryRead(ReadOnlySpan<byte> message, out ushort number, out ReadOnlySpan<byte> data)
    {
        number = 0;
        data = default;
        if (message.Length < HeaderLength || BinaryPrimitives.ReadUInt16BigEndian(message[2..]) is var length && HeaderLength + length > message.Length)
        {
            return false;
        }

        number = BinaryPrimitives.ReadUInt16BigEndian(message);
        data = message.Slice(HeaderLength, length);
        return IsNumber(number);
    }

    /// <summary>Writes one.</summary>
    /// <param name="number">The channel.</param>
    /// <param name="data">The data.</param>
    /// <param name="isPadded">Over TCP and TLS it MUST be padded to a multiple of 4 (RFC 8656 section 12.5).</param>
    public static byte[] Write(ushort number, ReadOnlySpan<byte> data, bool isPadded)
    {
        var length = HeaderLength + data.Length;
        var message = new byte[isPadded ? (length + 3) & ~3 : length];
        BinaryPrimitives.WriteUInt16BigEndian(message, number);
        BinaryPrimitives.WriteUInt16BigEndian(message.AsSpan(2), (ushort)data.Length);
        data.CopyTo(message.AsSpan(HeaderLength));
        return message;
    }
}
