namespace Conformance.WebRtc.Ice;

/// <summary>iceConnectionState out of the states of the ICE transports. <c>webrtc#rtciceconnectionstate-enum</c>.</summary>
internal static class IceConnectionStateDerivation
{
    /// <summary>The first description of the enum that applies.</summary>
    /// <param name="isClosed">[[IsClosed]] of the connection.</param>
    /// <param name="transports">The state of each transport considered.</param>
    public static RTCIceConnectionState Derive(bool isClosed, IEnumerable<RTCIceTransportState> transports)
    {
        var (isNew, isChecking, isDisconnected, isFailed, isConnected, isCompleted) = (false, false, false, false, false, false);
        foreach (var state in transports)
        {
            isNew |= state == RTCIceTransportState.New;
            isChecking |= state == RTCIceTransportState.Checking;
            isDisconnected |= state == RTCIceTransportState.Disconnected;
            isFailed |= state == RTCIceTransportState.Failed;
            isConnected |= state == RTCIceTransportState.Connected;
            isCompleted |= state == RTCIceTransportState.Completed;
        }

        return (isClosed, isFailed, isDisconnected) switch
        {
            (true, _, _) => RTCIceConnectionState.Closed,
            (_, true, _) => RTCIceConnectionState.Failed,
            (_, _, true) => RTCIceConnectionState.Disconnected,
            _ when !isChecking && !isConnected && !isCompleted => RTCIceConnectionState.New,
            _ when isNew || isChecking => RTCIceConnectionState.Checking,
            _ when !isConnected => RTCIceConnectionState.Completed,
            _ => RTCIceConnectionState.Connected,
        };
    }
}
