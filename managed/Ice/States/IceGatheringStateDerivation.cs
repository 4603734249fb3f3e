namespace Conformance.WebRtc.Ice;

/// <summary>iceGatheringState out of the gathering states of the ICE transports. <c>webrtc#rtcicegatheringstate-enum</c>.</summary>
internal static class IceGatheringStateDerivation
{
    /// <summary>The description of the enum that applies.</summary>
    /// <param name="transports">The gathering state of each transport considered.</param>
    public static RTCIceGatheringState Derive(IEnumerable<RTCIceGathererState> transports)
    {
        var (isNew, isComplete) = (false, false);
        foreach (var state in transports)
        {
            switch (state)
            {
                case RTCIceGathererState.Gathering:
                    return RTCIceGatheringState.Gathering;
                case RTCIceGathererState.Complete:
                    isComplete = true;
                    break;
                default:
                    isNew = true;
                    break;
            }
        }

        return isComplete && !isNew ? RTCIceGatheringState.Complete : RTCIceGatheringState.New;
    }
}
