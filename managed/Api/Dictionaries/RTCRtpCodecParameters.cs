namespace Conformance.WebRtc;

/// <summary>A negotiated codec. <c>webrtc#dom-rtcrtpcodecparameters</c>.</summary>
public sealed record RTCRtpCodecParameters : RTCRtpCodec
{
    /// <summary>Its payload type, 0 to 127.</summary>
    public required byte PayloadType { get; init; }
}
