using System.Buffers.Binary;

namespace Conformance.WebRtc.Sctp;

/// <summary>SHUTDOWN: its sender has nothing more to send (RFC 9260 section 3.3.8).</summary>
/// <param name="CumulativeTsn">The last TSN that it has received before a gap.</param>
internal readonly record struct ShutdownChunk(Tsn CumulativeTsn) : IChunk
{
    public int Length => 8;

    public static bool TryParse(Chunk chunk, out ShutdownChunk shutdown)
    {
        var isGood = chunk.Length == 8;
        shutdown = isGood ? new ShutdownChunk(new Tsn(BinaryPrimitives.ReadUInt32BigEndian(chunk.Value))) : default;
        return isGood;
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, ChunkType.Shutdown, 0, Length);
        BinaryPrimitives.WriteUInt32BigEndian(to[4..], CumulativeTsn.Value);
    }
}
