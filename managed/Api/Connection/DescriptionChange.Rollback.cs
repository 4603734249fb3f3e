namespace Conformance.WebRtc;

internal sealed partial class DescriptionChange
{
    /// <summary>The steps of a rollback: back to the last stable state.</summary>
    private void RollBack()
    {
        var wasRemoteOffer = connection.SignalingState == RTCSignalingState.HaveRemoteOffer;
        connection.RestoreStableTransports();
        foreach (var t in connection.Transceivers.ToList())
        {
            if (t.LastStableMid is null)
            {
                t.JsepMid = null;
                t.MidSlot = null;
            }

            t.Sender.TransportSlot = t.Sender.LastStableTransport;
            if (!t.Sender.LastStableRidlessSendEncodings.IsDefault && t.Sender.SendEncodings.Any(e => e.Rid is not null))
            {
                t.Sender.SendEncodings = t.Sender.LastStableRidlessSendEncodings;
            }

            t.Receiver.TransportSlot = t.Receiver.LastStableTransport;
            t.Receiver.ReceiveCodecs = t.Receiver.LastStableReceiveCodecs;
            if (wasRemoteOffer)
            {
                ProcessRemoteTracks(t, t.CurrentDirectionSlot, t.Receiver.LastStableAssociatedRemoteMediaStreams.Select(s => s.Id));
            }

#if PLANTED
            if (Planting.Has(PlantedBug.RollbackLeavesTransceivers))
            {
                continue;
            }
#endif
            if (t.IsMadeByPendingOffer && !t.HasAddedTrack)
            {
                t.StopForGood();
                connection.Transceivers.Remove(t);
            }

            t.IsMadeByPendingOffer = false;
        }

        connection.PendingLocal = null;
        connection.PendingRemote = null;
        connection.SignalingState = next;
    }
}
