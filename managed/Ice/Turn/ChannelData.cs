using System.Buffers.Binary;

namespace Conformance.WebRtc.Ice.Turn;

/// <summary>A ChannelData message: the number of a channel, a length, the data (RFC 8656 section 12.4).</summary>
internal static class ChannelData
{
    /// <summary>The length of the header.</summary>
    public const int HeaderLength = 4;

    /// <summary>The first number of a channel.</summary>
    public const ushort FirstNumber = 0x4000;

    /// <summary>The last one.</summary>
    public const ushort LastNumber = 0x4FFF;

    /// <summary>True when a message begins like one: with 01 in its first two bits (RFC 7983 section 7 leaves 64 to 79 to it).</summary>
    public static bool IsOne(ReadOnlySpan<byte> message) => !message.IsEmpty && message[0] is >= 0x40 and <= 0x4F;

    /// <summary>Reads a message; false when it is shorter than it says. What is behind its data is padding.</summary>
    public static bool TryRead(ReadOnlySpan<byte> message, out ushort number, out ReadOnlySpan<byte> data)
    {
        number = 0;
        data = default;
        if (message.Length < HeaderLength || BinaryPrimitives.ReadUInt16BigEndian(message[2..]) is var length && length > message.Length - HeaderLength)
        {
            return false;
        }

        number = BinaryPrimitives.ReadUInt16BigEndian(message);
        data = message.Slice(HeaderLength, length);
        return true;
    }

    /// <summary>Writes a message without padding.</summary>
    /// <returns>Its length.</returns>
    public static int Write(Span<byte> buffer, ushort number, ReadOnlySpan<byte> data)
    {
        BinaryPrimitives.WriteUInt16BigEndian(buffer, number);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[2..], (ushort)data.Length);
        data.CopyTo(buffer[HeaderLength..]);
        return HeaderLength + data.Length;
    }
}
