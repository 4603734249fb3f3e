using System.Collections.Immutable;

namespace Conformance.WebRtc.Jsep;

/// <summary>What JSEP needs to know of one RtpTransceiver (RFC 9429 section 3.4) while a description is made or checked.</summary>
internal sealed record TransceiverView
{
    /// <summary><c>audio</c> or <c>video</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>[[JsepMid]]: the mid of the section that it is associated with, null when there is none.</summary>
    public required string? Mid { get; init; }

    /// <summary>[[Direction]], never stopped.</summary>
    public required RTCRtpTransceiverDirection Direction { get; init; }

    /// <summary>[[Stopping]] or [[Stopped]].</summary>
    public required bool IsStopping { get; init; }

    /// <summary>[[AssociatedMediaStreamIds]] of the sender.</summary>
    public required ImmutableArray<string> StreamIds { get; init; }

    /// <summary>The rids of [[SendEncodings]]; one alone is that of an encoding that is left of several.</summary>
    public required ImmutableArray<string> SendRids { get; init; }

    /// <summary>[[PreferredCodecs]]; empty for the default order.</summary>
    public required ImmutableArray<RTCRtpCodec> PreferredCodecs { get; init; }
}
