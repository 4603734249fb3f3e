namespace Conformance.WebRtc;

/// <summary>DTLS over an ICE transport. <c>webrtc#rtcdtlstransport-interface</c>.</summary>
public sealed class RTCDtlsTransport
{
    internal RTCDtlsTransport(RTCIceTransport iceTransport) => IceTransport = iceTransport;

    /// <summary>The ICE transport below.</summary>
    public RTCIceTransport IceTransport { get; }

    /// <summary>Whether this side is the DTLS client (a=setup:active); null until an answer has said so.</summary>
    internal bool? IsClient { get; set; }
}
