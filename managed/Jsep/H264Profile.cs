namespace Conformance.WebRtc.Jsep;

/// <summary>The profiles of H.264 that are told apart (RFC 6184 section 8.1).</summary>
internal enum H264Profile
{
    /// <summary>None of those below.</summary>
    Unknown,

    /// <summary>Constrained Baseline: what Baseline and Main share. RFC 7742 section 5 makes it mandatory.</summary>
    ConstrainedBaseline,

    /// <summary>Baseline.</summary>
    Baseline,

    /// <summary>Main.</summary>
    Main,

    /// <summary>Constrained High.</summary>
    ConstrainedHigh,

    /// <summary>High.</summary>
    High,
}
