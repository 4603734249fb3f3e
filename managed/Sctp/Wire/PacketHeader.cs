using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>The common header of a packet (RFC 9260 section 3.1), without its checksum, which is <see cref="PacketChecksum"/>.</summary>
internal readonly record struct PacketHeader(ushort SourcePort, ushort DestinationPort, uint VerificationTag)
{
    /// <summary>Bytes of the header with the checksum.</summary>
    public const int Size = 12;

    public static bool TryParse(ReadOnlySpan<byte> packet, out PacketHeader header)
    {
        if (packet.Length < Size)
        {
            header = default;
            return false;
        }

        header = new PacketHeader(
            BinaryPrimitives.ReadUInt16BigEndian(packet),
            BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[4..]));
        return true;
    }

    /// <summary>Writes the header with a checksum of zero.</summary>
    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, SourcePort);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], DestinationPort);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], VerificationTag);
        BinaryPrimitives.WriteUInt32BigEndian(to[8..], 0);
    }
}
