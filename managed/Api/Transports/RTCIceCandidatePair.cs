namespace Conformance.WebRtc;

/// <summary>A local and a remote candidate that packets travel between. <c>webrtc#rtcicecandidatepair</c>.</summary>
public sealed class RTCIceCandidatePair
{
    internal RTCIceCandidatePair(RTCIceCandidate local, RTCIceCandidate remote) => (Local, Remote) = (local, remote);

    /// <summary>The candidate of this side.</summary>
    public RTCIceCandidate Local { get; }

    /// <summary>The candidate of the other side.</summary>
    public RTCIceCandidate Remote { get; }
}
