using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>A section that an answer will have.</summary>
internal sealed class AnswerSection
{
    /// <summary>The section of the offer.</summary>
    public required MediaDescription Offered { get; init; }

    /// <summary>Its place.</summary>
    public required int Index { get; init; }

    /// <summary>a=mid of the offer, null when it has none.</summary>
    public required string? Mid { get; init; }

    /// <summary>The index of its transceiver, -1 when there is none.</summary>
    public int Transceiver { get; init; } = -1;

    /// <summary>True for the data section.</summary>
    public bool IsData { get; init; }

    /// <summary>The payload types of the answer.</summary>
    public List<MediaFormat> Formats { get; init; } = [];

    /// <summary>True when its port is zero.</summary>
    public bool IsRejected { get; set; }

    /// <summary>The BUNDLE group of the offer that it is in, null when it is in none.</summary>
    public SdpGroup? Group { get; init; }

    /// <summary>The section whose transport it uses; itself unless it is bundled.</summary>
    public AnswerSection TransportOwner { get; set; } = null!;
}
