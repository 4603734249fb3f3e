namespace Conformance.WebRtc;

/// <summary>The bugs of a description that is refused.</summary>
internal static class RejectionFaults
{
    /// <summary>Does what the bug of this loop does before the promise is rejected.</summary>
    /// <returns>What it is rejected with, if it has not settled.</returns>
    public static RTCException Apply(RTCPeerConnection connection, Promise<Unit> p, RTCException reason)
    {
        switch (Planting.Bug)
        {
            case PlantedBug.ResolvedInsteadOfRejected:
                p.Resolve(default);
                return reason;
            case PlantedBug.RejectedChangesState:
                connection.SignalingState = RTCSignalingState.HaveRemoteOffer;
                return reason;
            case PlantedBug.WrongErrorName:
                return RTCException.Operation(reason.Message);
            default:
                return reason;
        }
    }
}
