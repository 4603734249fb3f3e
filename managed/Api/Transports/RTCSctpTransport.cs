namespace Conformance.WebRtc;

/// <summary>The SCTP association of a connection. <c>webrtc#rtcsctptransport-interface</c>.</summary>
public sealed class RTCSctpTransport
{
    internal RTCSctpTransport(RTCPeerConnection connection, RTCDtlsTransport transport) => (Connection, Transport) = (connection, transport);

    internal RTCPeerConnection Connection { get; }

    /// <summary>The DTLS transport below; another one after bundling.</summary>
    public RTCDtlsTransport Transport { get; internal set; }

    /// <summary>Updates the data max message size (<c>webrtc#sctp-transport-update-mms</c>).</summary>
    /// <param name="remoteMaxMessageSize">a=max-message-size of the remote description in bytes, 0 for any size; null when it has none.</param>
    internal void UpdateMaxMessageSize(long? remoteMaxMessageSize) => throw new NotImplementedException();

    /// <summary>Sets the state closed at once, without an event.</summary>
    internal void Close() => throw new NotImplementedException();
}
