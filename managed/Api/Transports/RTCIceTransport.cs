namespace Conformance.WebRtc;

/// <summary>ICE below a DTLS transport. <c>webrtc#rtcicetransport-interface</c>.</summary>
public sealed class RTCIceTransport
{
    internal RTCIceTransport(RTCPeerConnection connection) => Connection = connection;

    internal RTCPeerConnection Connection { get; }

    /// <summary>[[IceRole]].</summary>
    public RTCIceRole Role { get; internal set; }

    /// <summary>[[RemoteIceParameters]] and [[LocalIceParameters]] are set by the description that brings them.</summary>
    internal void SetParameters(RTCIceParameters? local, RTCIceParameters? remote) => throw new NotImplementedException();
}
