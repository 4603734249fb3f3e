namespace Conformance.WebRtc;

/// <summary>A source that packets came from. <c>webrtc#dom-rtcrtpsynchronizationsource</c>.</summary>
public sealed record RTCRtpSynchronizationSource : RTCRtpContributingSource
{

}
