namespace Conformance.Spec.Seed;

/// <summary>What a term of MDN's page on RTCPeerConnection is today.</summary>
public enum SeedTermKind
{
    /// <summary>An event that the draft has.</summary>
    Event,

    /// <summary>An enumeration that the draft has.</summary>
    Enum,

    /// <summary>A value of an enumeration that the draft has.</summary>
    Value,

    /// <summary>An event, method, value or use that the draft has no more, or keeps as legacy.</summary>
    Obsolete,

    /// <summary>A member or interface that the page names in passing.</summary>
    Mentioned,
}
