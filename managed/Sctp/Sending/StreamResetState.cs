namespace Conformance.WebRtc.Sctp;

/// <summary>Where an outgoing stream is with its reset (RFC 6525 section 5.1.2).</summary>
internal enum StreamResetState
{
    None,

    /// <summary>What was queued before is sent first.</summary>
    Wanted,

    /// <summary>The peer has been asked.</summary>
    Requested,
}
