namespace Conformance.WebRtc;

/// <summary><c>webrtc#dom-rtcrtpreceiveparameters</c>.</summary>
public sealed record RTCRtpReceiveParameters : RTCRtpParameters
{

}
