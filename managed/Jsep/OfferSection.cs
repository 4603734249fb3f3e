using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>A section that an offer will have.</summary>
internal sealed class OfferSection
{
    /// <summary>Its place.</summary>
    public required int Index { get; init; }

    /// <summary>Its mid; empty for a rejected section that never had one.</summary>
    public required string Mid { get; init; }

    /// <summary>audio, video, application; for a rejected section what it was.</summary>
    public required string Kind { get; init; }

    /// <summary>The index of its transceiver, -1 when there is none.</summary>
    public int Transceiver { get; init; } = -1;

    /// <summary>True for the data section.</summary>
    public bool IsData { get; init; }

    /// <summary>True when its port is zero because it is stopped or was rejected.</summary>
    public bool IsRejected { get; init; }

    /// <summary>This side's section with the same mid in the last local description, null when there is none.</summary>
    public MediaDescription? Previous { get; init; }

    /// <summary>The section in the most recent answer, null unless it was negotiated there.</summary>
    public MediaDescription? Answered { get; init; }

    /// <summary>True when it gets a=bundle-only.</summary>
    public bool IsBundleOnly { get; set; }

    /// <summary>Where its media goes when it has transport attributes of its own; null when it is bundled into another section.</summary>
    public SectionTransport? Transport { get; set; }
}
