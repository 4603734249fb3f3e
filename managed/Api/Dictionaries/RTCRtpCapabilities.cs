namespace Conformance.WebRtc;

/// <summary>What can be sent or received. <c>webrtc#dom-rtcrtpcapabilities</c>.</summary>
public sealed record RTCRtpCapabilities
{
    /// <summary>The codecs.</summary>
    public required IReadOnlyList<RTCRtpCodec> Codecs { get; init; }

    /// <summary>The header extensions.</summary>
    public required IReadOnlyList<RTCRtpHeaderExtensionCapability> HeaderExtensions { get; init; }
}
