using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Wire;

/// <summary>Reads a chunk as its type and writes it again.</summary>
internal static class ChunkCodec
{
    /// <returns>The bytes written; null when the chunk cannot be read.</returns>
    public static byte[]? Rewrite(ReadOnlySpan<byte> bytes)
    {
        var reader = new ChunkReader(bytes);
        return reader.TryNext(out var chunk) ? Rewrite(chunk) : null;
    }

    private static byte[]? Rewrite(Chunk chunk) => chunk.Type switch
    {
        ChunkType.Data => DataChunk.TryParse(chunk, out var data) ? Write(data) : null,
        ChunkType.Init or ChunkType.InitAck => InitChunk.TryParse(chunk, out var init) ? Write(init) : null,
        ChunkType.Sack => SackChunk.TryParse(chunk, out var sack) ? Write(sack) : null,
        ChunkType.Heartbeat or ChunkType.HeartbeatAck => HeartbeatChunk.TryParse(chunk, out var heartbeat) ? Write(heartbeat) : null,
        ChunkType.Abort or ChunkType.Error => ErrorChunk.TryParse(chunk, out var error) ? Write(error) : null,
        ChunkType.Shutdown => ShutdownChunk.TryParse(chunk, out var shutdown) ? Write(shutdown) : null,
        ChunkType.ShutdownAck or ChunkType.ShutdownComplete or ChunkType.CookieAck => EmptyChunk.TryParse(chunk, out var empty) ? Write(empty) : null,
        ChunkType.CookieEcho => CookieEchoChunk.TryParse(chunk, out var echo) ? Write(echo) : null,
        ChunkType.ForwardTsn => ForwardTsnChunk.TryParse(chunk, out var forward) ? Write(forward) : null,
        ChunkType.Reconfig => ReconfigChunk.TryParse(chunk, out var reconfig) ? Write(reconfig) : null,
        _ => null,
    };

    private static byte[] Write<T>(scoped T chunk)
        where T : IChunk, allows ref struct
    {
        var bytes = new byte[chunk.Length];
        chunk.Write(bytes);
        return bytes;
    }
}
