namespace Conformance.WebRtc.Stun;

/// <summary>The class of a STUN message (RFC 8489 section 5).</summary>
internal enum StunClass
{
    /// <summary>A request: it wants a response.</summary>
    Request,

    /// <summary>An indication: it wants none.</summary>
    Indication,

    /// <summary>A success response.</summary>
    Success,

    /// <summary>An error response.</summary>
    Error,
}
