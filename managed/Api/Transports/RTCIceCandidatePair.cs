using Conformance.WebRtc.Ice;

namespace Conformance.WebRtc;

/// <summary>A local and a remote candidate that packets travel between. <c>webrtc#rtcicecandidatepair</c>.</summary>
public sealed class RTCIceCandidatePair
{
    internal RTCIceCandidatePair(RTCIceCandidate local, RTCIceCandidate remote, PathCounters? counters = null) =>
        (Local, Remote, Counters) = (local, remote, counters ?? new PathCounters());

    /// <summary>The candidate of this side.</summary>
    public RTCIceCandidate Local { get; }

    /// <summary>The candidate of the other side.</summary>
    public RTCIceCandidate Remote { get; }

    /// <summary>What has gone over it.</summary>
    internal PathCounters Counters { get; }
}
