namespace Conformance.WebRtc;

/// <summary><c>webrtc#dom-rtcrtpsendparameters</c>.</summary>
public sealed record RTCRtpSendParameters : RTCRtpParameters
{
    /// <summary>Ties setParameters() to the getParameters() that it came from.</summary>
    public required string TransactionId { get; init; }

    /// <summary>The encodings.</summary>
    public required IReadOnlyList<RTCRtpEncodingParameters> Encodings { get; init; }
}
