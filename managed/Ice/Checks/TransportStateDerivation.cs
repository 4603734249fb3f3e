namespace Conformance.WebRtc.Ice;

/// <summary>The state of an ICE transport out of the state of its checks. <c>webrtc#rtcicetransportstate</c>.</summary>
internal static class TransportStateDerivation
{
    /// <summary>The description of the enum that applies; closed is none of the agent's.</summary>
    public static RTCIceTransportState Derive(TransportFacts facts) => facts switch
    {
        // "effectively forgetting that connectivity was previously lost".
        { IsSelected: true, IsSelectedBefore: true, IsSilent: true } => RTCIceTransportState.Checking,
        { IsSelected: true, IsSilent: true } => RTCIceTransportState.Disconnected,
        { IsSelected: true, IsSelectedBefore: true } => RTCIceTransportState.Connected,
        { IsSelected: true, WasCompleted: true } => RTCIceTransportState.Completed,
        { IsSelected: true, HasEnded: true, IsChecking: false } => RTCIceTransportState.Completed,
        { IsSelected: true } => RTCIceTransportState.Connected,
        { HasCredentials: false } => RTCIceTransportState.New,
        { IsChecking: true } => RTCIceTransportState.Checking,

        // "either zero local candidates were gathered or the PAC timer has expired": until then the other side may still be found by its own checks.
        { HasEnded: true, HasLocalCandidate: false } => RTCIceTransportState.Failed,
        { HasEnded: true, IsPatienceOver: true } => RTCIceTransportState.Failed,
        { HasRemoteCandidate: false } => RTCIceTransportState.New,
        { HasEnded: true } => RTCIceTransportState.Checking,

        // "has finished checking all existing candidates pairs and not found a connection [...] but it is still gathering and/or waiting".
        { HasPair: true } => RTCIceTransportState.Disconnected,
        _ => RTCIceTransportState.Checking,
    };
}
