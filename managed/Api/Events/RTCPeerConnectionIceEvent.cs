namespace Conformance.WebRtc;

/// <summary>A local candidate, or the end of them. <c>webrtc#rtcpeerconnectioniceevent</c>.</summary>
public sealed class RTCPeerConnectionIceEvent : RTCEvent
{
    internal RTCPeerConnectionIceEvent(RTCIceCandidate? candidate)
        : base("icecandidate") => Candidate = candidate;

    /// <summary>The candidate; one with an empty text at the end of a generation; null when all gathering is done.</summary>
    public RTCIceCandidate? Candidate { get; }

    /// <summary>The STUN or TURN server that the candidate came from; null for a host candidate and at the end.</summary>
    public string? Url => Candidate?.Url;
}
