namespace Conformance.WebRtc.Ice;

/// <summary>connectionState out of iceConnectionState and the states of the DTLS transports. <c>webrtc#rtcpeerconnectionstate-enum</c>.</summary>
internal static class ConnectionStateDerivation
{
    /// <summary>The first description of the enum that applies.</summary>
    /// <param name="ice">[[IceConnectionState]].</param>
    /// <param name="transports">The state of each DTLS transport considered.</param>
    public static RTCPeerConnectionState Derive(RTCIceConnectionState ice, IEnumerable<RTCDtlsTransportState> transports)
    {
        var (count, isFailed, isAllNew, isAllConnected) = (0, false, true, true);
        foreach (var state in transports)
        {
            count++;
            isFailed |= state == RTCDtlsTransportState.Failed;
            isAllNew &= state is RTCDtlsTransportState.New or RTCDtlsTransportState.Closed;
            isAllConnected &= state is RTCDtlsTransportState.Connected or RTCDtlsTransportState.Closed;
        }

        return ice switch
        {
            RTCIceConnectionState.Closed => RTCPeerConnectionState.Closed,
            RTCIceConnectionState.Failed => RTCPeerConnectionState.Failed,
            _ when isFailed => RTCPeerConnectionState.Failed,
            RTCIceConnectionState.Disconnected => RTCPeerConnectionState.Disconnected,
            _ when count == 0 => RTCPeerConnectionState.New,
            RTCIceConnectionState.New when isAllNew => RTCPeerConnectionState.New,

            // Deviates from the letter, which names connected alone, because a connection whose ICE has completed would fall back to connecting.
            RTCIceConnectionState.Connected or RTCIceConnectionState.Completed when isAllConnected => RTCPeerConnectionState.Connected,
            _ => RTCPeerConnectionState.Connecting,
        };
    }
}
