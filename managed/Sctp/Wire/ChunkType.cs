namespace Conformance.WebRtc.Sctp;

/// <summary>Types of chunks (RFC 9260 section 3.2).</summary>
internal enum ChunkType : byte
{
    Data = 0,
    Init = 1,
    InitAck = 2,
    Sack = 3,
    Heartbeat = 4,
    HeartbeatAck = 5,
    Abort = 6,
    Shutdown = 7,
    ShutdownAck = 8,
    Error = 9,
    CookieEcho = 10,
    CookieAck = 11,
    ShutdownComplete = 14,

    /// <summary>RFC 6525 section 3.1.</summary>
    Reconfig = 130,

    /// <summary>RFC 4820 section 3.</summary>
    Padding = 132,

    /// <summary>RFC 3758 section 3.2.</summary>
    ForwardTsn = 192,
}
