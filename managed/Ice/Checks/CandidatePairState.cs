namespace Conformance.WebRtc.Ice;

/// <summary>The state of a candidate pair (RFC 8445 section 6.1.2.6).</summary>
internal enum CandidatePairState
{
    /// <summary>No check of this side's own accord: a pair has been selected.</summary>
    Frozen,

    /// <summary>Has its check before it.</summary>
    Waiting,

    /// <summary>Its check is under way.</summary>
    InProgress,

    /// <summary>A check has succeeded.</summary>
    Succeeded,

    /// <summary>A check has failed, or consent is lost.</summary>
    Failed,
}
