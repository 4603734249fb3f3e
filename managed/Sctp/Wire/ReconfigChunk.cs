namespace Conformance.WebRtc.Sctp;

/// <summary>RE-CONFIG: one or two parameters, each a request or a response (RFC 6525 section 3.1).</summary>
internal readonly ref struct ReconfigChunk : IChunk
{
    /// <summary>The parameters as they stand in the chunk; their form is good.</summary>
    public required ReadOnlySpan<byte> Parameters { get; init; }

    public int Length => Chunk.HeaderSize + Parameters.Length;

    public static bool TryParse(Chunk chunk, out ReconfigChunk reconfig)
    {
        reconfig = new ReconfigChunk { Parameters = chunk.Value };
        return !chunk.Value.IsEmpty && ParameterReader.AreWellFormed(chunk.Value);
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, ChunkType.Reconfig, 0, Length);
        Parameters.CopyTo(to[Chunk.HeaderSize..]);
    }
}
