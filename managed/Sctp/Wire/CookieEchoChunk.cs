namespace Conformance.WebRtc.Sctp;

/// <summary>COOKIE ECHO: the state cookie as it came (RFC 9260 section 3.3.11).</summary>
internal readonly ref struct CookieEchoChunk : IChunk
{
    public required ReadOnlySpan<byte> Cookie { get; init; }

    public int Length => Chunk.HeaderSize + Cookie.Length;

    public static bool TryParse(Chunk chunk, out CookieEchoChunk echo)
    {
        echo = new CookieEchoChunk { Cookie = chunk.Value };
        return !chunk.Value.IsEmpty;
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, ChunkType.CookieEcho, 0, Length);
        Cookie.CopyTo(to[Chunk.HeaderSize..]);
    }
}
