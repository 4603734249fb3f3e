namespace Conformance.WebRtc;

/// <summary>How a connection is set up. <c>webrtc#rtcconfiguration-dictionary</c>.</summary>
public sealed record RTCConfiguration
{
    /// <summary>STUN and TURN servers; none by default. Null is a TypeError.</summary>
    public IReadOnlyList<RTCIceServer> IceServers { get; init; } = [];

    /// <summary>Which candidates may be used; all by default.</summary>
    public RTCIceTransportPolicy IceTransportPolicy { get; init; } = RTCIceTransportPolicy.All;

    /// <summary>How sections are bundled; balanced by default.</summary>
    public RTCBundlePolicy BundlePolicy { get; init; } = RTCBundlePolicy.Balanced;

    /// <summary>Require, the only value.</summary>
    public RTCRtcpMuxPolicy RtcpMuxPolicy { get; init; } = RTCRtcpMuxPolicy.Require;

    /// <summary>Certificates for DTLS; one is made where the list is empty. An expired one is an InvalidAccessError.</summary>
    public IReadOnlyList<RTCCertificate> Certificates { get; init; } = [];

    /// <summary>ICE transports to gather for ahead of need, 0 to 255; anything else is a TypeError.</summary>
    public int IceCandidatePoolSize { get; init; }
}
