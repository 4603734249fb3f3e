namespace Conformance.WebRtc;

/// <summary>An ICE candidate. <c>webrtc#rtcicecandidate-interface</c>.</summary>
public sealed class RTCIceCandidate
{
}
