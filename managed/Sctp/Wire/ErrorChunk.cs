namespace Conformance.WebRtc.Sctp;

/// <summary>ERROR and ABORT, which both carry causes (RFC 9260 sections 3.3.7 and 3.3.10).</summary>
internal readonly ref struct ErrorChunk : IChunk
{
    /// <summary>The flag T of ABORT: the verification tag is the one of whoever receives it.</summary>
    public const byte TagReflected = 1;

    /// <summary>True for ABORT.</summary>
    public required bool IsAbort { get; init; }

    /// <summary>T, which only ABORT has.</summary>
    public bool IsTagReflected { get; init; }

    /// <summary>The causes as they stand in the chunk; their form is good.</summary>
    public required ReadOnlySpan<byte> Causes { get; init; }

    public int Length => Chunk.HeaderSize + Causes.Length;

    public static bool TryParse(Chunk chunk, out ErrorChunk error)
    {
        var isAbort = chunk.Type == ChunkType.Abort;
        error = new ErrorChunk { IsAbort = isAbort, IsTagReflected = isAbort && (chunk.Flags & TagReflected) != 0, Causes = chunk.Value };
        return ParameterReader.AreWellFormed(chunk.Value);
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, IsAbort ? ChunkType.Abort : ChunkType.Error, IsTagReflected ? TagReflected : (byte)0, Length);
        Causes.CopyTo(to[Chunk.HeaderSize..]);
    }
}
