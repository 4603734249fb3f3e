using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp;

/// <summary>Makes packets and looks into them.</summary>
internal static class Packets
{
    /// <summary>A packet with chunks given in hexadecimal digits, with padding.</summary>
    public static byte[] Of(uint tag, string chunks) => Of(tag, Convert.FromHexString(chunks));

    public static byte[] Of(uint tag, byte[] chunks)
    {
        var packet = new byte[PacketHeader.Size + chunks.Length];
        new PacketHeader(5000, 5000, tag).Write(packet);
        chunks.CopyTo(packet, PacketHeader.Size);
        PacketChecksum.Seal(packet);
        return packet;
    }

    public static uint TagOf(byte[] packet) => PacketHeader.TryParse(packet, out var header) ? header.VerificationTag : 0;

    /// <summary>The types of the chunks in a packet.</summary>
    public static List<ChunkType> TypesOf(byte[] packet)
    {
        var types = new List<ChunkType>();
        var reader = new ChunkReader(packet.AsSpan(PacketHeader.Size));
        while (reader.TryNext(out var chunk))
        {
            types.Add(chunk.Type);
        }

        return types;
    }
}
