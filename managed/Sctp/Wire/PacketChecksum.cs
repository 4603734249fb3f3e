using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>The checksum field of a packet (RFC 9260 section 6.8).</summary>
internal static class PacketChecksum
{
    private const int Offset = 8;

    /// <summary>True when the field holds the checksum of the packet.</summary>
    /// <param name="packet">At least a common header.</param>
    public static bool IsValid(ReadOnlySpan<byte> packet) => BinaryPrimitives.ReadUInt32LittleEndian(packet[Offset..]) == Compute(packet);

    /// <summary>Sets the field.</summary>
    public static void Seal(Span<byte> packet) => BinaryPrimitives.WriteUInt32LittleEndian(packet[Offset..], Compute(packet));

    private static uint Compute(ReadOnlySpan<byte> packet)
    {
        // MUST: the field counts as zero.
        var state = Crc32c.Append(Crc32c.Initial, packet[..Offset]);
        state = Crc32c.Append(state, [0, 0, 0, 0]);
        return Crc32c.Finish(Crc32c.Append(state, packet[PacketHeader.Size..]));
    }
}
