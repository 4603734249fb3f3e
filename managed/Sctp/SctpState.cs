namespace Conformance.WebRtc.Sctp;

/// <summary>States of an association (RFC 9260 section 4).</summary>
internal enum SctpState
{
    /// <summary>Not begun; INIT is answered.</summary>
    Closed,
    CookieWait,
    CookieEchoed,
    Established,
    ShutdownPending,
    ShutdownSent,
    ShutdownReceived,
    ShutdownAckSent,

    /// <summary>CLOSED again, for good: INIT is refused.</summary>
    Ended,
}
