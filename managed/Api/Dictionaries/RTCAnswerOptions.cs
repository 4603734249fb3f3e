namespace Conformance.WebRtc;

/// <summary>Options of createAnswer(); the draft has none. <c>webrtc#dictionary-rtcansweroptions-members</c>.</summary>
public sealed record RTCAnswerOptions
{

}
