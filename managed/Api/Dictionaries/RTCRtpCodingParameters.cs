namespace Conformance.WebRtc;

/// <summary><c>webrtc#dom-rtcrtpcodingparameters</c>.</summary>
public record RTCRtpCodingParameters
{
    /// <summary>The restriction identifier of the layer; null for none.</summary>
    public string? Rid { get; init; }
}
