namespace Conformance.WebRtc.Sctp;

/// <summary>What has become of a chunk that was sent, in the order in which it can happen.</summary>
internal enum ChunkFate : byte
{
    InFlight,

    /// <summary>To be sent again.</summary>
    Lost,

    /// <summary>Acknowledged by a gap block, which the peer may take back.</summary>
    Acknowledged,

    /// <summary>Given up: the peer is told not to wait for it.</summary>
    Abandoned,
}
