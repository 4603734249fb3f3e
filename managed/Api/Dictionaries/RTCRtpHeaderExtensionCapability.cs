namespace Conformance.WebRtc;

/// <summary><c>webrtc#dom-rtcrtpheaderextensioncapability</c>.</summary>
public sealed record RTCRtpHeaderExtensionCapability
{
    /// <summary>What it is (RFC 8285).</summary>
    public required string Uri { get; init; }
}
