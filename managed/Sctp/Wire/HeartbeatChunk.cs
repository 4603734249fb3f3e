namespace Conformance.WebRtc.Sctp;

/// <summary>HEARTBEAT and HEARTBEAT ACK, which gives the information back (RFC 9260 sections 3.3.5 and 3.3.6).</summary>
internal readonly ref struct HeartbeatChunk : IChunk
{
    /// <summary>True for HEARTBEAT ACK.</summary>
    public required bool IsAck { get; init; }

    /// <summary>What the sender of the HEARTBEAT wants to see again.</summary>
    public required ReadOnlySpan<byte> Info { get; init; }

    public int Length => Chunk.HeaderSize + Parameter.HeaderSize + Info.Length;

    public static bool TryParse(Chunk chunk, out HeartbeatChunk heartbeat)
    {
        heartbeat = default;
        var parameters = new ParameterReader(chunk.Value);
        if (!parameters.TryNext(out var info) || info.Type != ParameterType.HeartbeatInfo)
        {
            return false;
        }

        heartbeat = new HeartbeatChunk { IsAck = chunk.Type == ChunkType.HeartbeatAck, Info = info.Value };
        return true;
    }

    public void Write(Span<byte> to)
    {
        Chunk.WriteHeader(to, IsAck ? ChunkType.HeartbeatAck : ChunkType.Heartbeat, 0, Length);
        Parameter.WriteHeader(to[Chunk.HeaderSize..], (ushort)ParameterType.HeartbeatInfo, Parameter.HeaderSize + Info.Length);
        Info.CopyTo(to[(Chunk.HeaderSize + Parameter.HeaderSize)..]);
    }
}
