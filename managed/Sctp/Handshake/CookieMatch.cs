namespace Conformance.WebRtc.Sctp;

/// <summary>What an echoed cookie is to the association that exists (RFC 9260 section 5.2.4, table 12).</summary>
internal enum CookieMatch
{
    /// <summary>A: the peer has lost the association and makes it again.</summary>
    Restart,

    /// <summary>B: both sides have sent INIT at the same time.</summary>
    Collision,

    /// <summary>C: the cookie comes late, after its INIT was answered with another tag.</summary>
    Late,

    /// <summary>D: the cookie is of this association.</summary>
    Same,

    /// <summary>None of these.</summary>
    Foreign,
}
