namespace Conformance.WebRtc.Ice;

/// <summary>What a check is sent for.</summary>
internal enum CheckPurpose
{
    /// <summary>To find out whether the pair works, of this side's own accord or triggered (RFC 8445 section 6.1.4).</summary>
    Connectivity,

    /// <summary>To nominate the pair: with USE-CANDIDATE (RFC 8445 section 8.1.1).</summary>
    Nomination,

    /// <summary>To keep the consent to send on the selected pair (RFC 7675).</summary>
    Consent,
}
