namespace Conformance.WebRtc.Sctp;

/// <summary>What the two high bits of an unknown type ask for (RFC 9260 sections 3.2 and 3.2.1).</summary>
internal readonly record struct UnrecognizedAction(bool IsSkipped, bool IsReported)
{
    /// <summary>The action for an unknown chunk.</summary>
    public static UnrecognizedAction OfChunk(ChunkType type) => new(((byte)type & 0x80) != 0, ((byte)type & 0x40) != 0);

    /// <summary>The action for an unknown parameter.</summary>
    public static UnrecognizedAction OfParameter(ParameterType type) => new(((ushort)type & 0x8000) != 0, ((ushort)type & 0x4000) != 0);
}
