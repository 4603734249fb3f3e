namespace Conformance.WebRtc;

/// <summary><c>webrtc#dom-rtcrtcpparameters</c>.</summary>
public sealed record RTCRtcpParameters
{
    /// <summary>The canonical name of the sender (RFC 3550 section 6.5.1).</summary>
    public string? Cname { get; init; }

    /// <summary>Whether reduced-size RTCP (RFC 5506) is negotiated.</summary>
    public bool ReducedSize { get; init; }
}
