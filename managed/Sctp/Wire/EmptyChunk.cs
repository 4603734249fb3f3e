namespace Conformance.WebRtc.Sctp;

/// <summary>COOKIE ACK, SHUTDOWN ACK and SHUTDOWN COMPLETE: chunks without a value (RFC 9260 sections 3.3.9, 3.3.12 and 3.3.13).</summary>
/// <param name="Type">Which one.</param>
/// <param name="IsTagReflected">T of SHUTDOWN COMPLETE: the verification tag is the one of whoever receives it.</param>
internal readonly record struct EmptyChunk(ChunkType Type, bool IsTagReflected = false) : IChunk
{
    public int Length => Chunk.HeaderSize;

    public static bool TryParse(Chunk chunk, out EmptyChunk empty)
    {
        empty = new EmptyChunk(chunk.Type, chunk.Type == ChunkType.ShutdownComplete && (chunk.Flags & ErrorChunk.TagReflected) != 0);
        return chunk.Length == Chunk.HeaderSize;
    }

    public void Write(Span<byte> to) => Chunk.WriteHeader(to, Type, IsTagReflected ? ErrorChunk.TagReflected : (byte)0, Length);
}
