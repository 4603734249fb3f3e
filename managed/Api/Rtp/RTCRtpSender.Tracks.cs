namespace Conformance.WebRtc;

public sealed partial class RTCRtpSender
{
    /// <summary>Sends another track, or none, without negotiation. <c>webrtc#dom-rtcrtpsender-replacetrack</c>.</summary>
    /// <param name="withTrack">A track of the same kind; null to send none.</param>
    /// <returns>A promise. Rejected with TypeError: another kind. InvalidStateError: closed or stopped.</returns>
    public Task ReplaceTrack(MediaStreamTrack? withTrack)
    {
        Connection.Loop.VerifyAccess();

        // 5.
        if (withTrack is not null && withTrack.Kind != Transceiver.Kind)
        {
            return Promise<Unit>.Rejected(
                RTCException.Type($"the track is {withTrack.Kind}; this sender needs {Transceiver.Kind} (webrtc#dom-rtcrtpsender-replacetrack)")).Task;
        }

        // 6.
        return Connection.Operations.Chain(() => Replace(withTrack));
    }

    /// <summary>Says which streams the track is in at the other side; negotiation tells it. <c>webrtc#dom-rtcrtpsender-setstreams</c>.</summary>
    /// <exception cref="RTCException">TypeError: null. InvalidStateError: the connection is closed.</exception>
    public void SetStreams(params IEnumerable<MediaStream> streams)
    {
        Connection.Loop.VerifyAccess();
        var list = streams?.ToList();
        if (list is null || list.Contains(null!))
        {
            throw RTCException.Type("streams: null is no stream (webrtc#dom-rtcrtpsender-setstreams)");
        }

        // 3.
        if (Connection.IsClosed)
        {
            throw RTCException.InvalidState("the connection is closed (webrtc#dom-rtcrtpsender-setstreams)");
        }

        // 4. to 7.
        Associate(list);
        Connection.UpdateNegotiationNeeded();
    }

    private Promise<Unit> Replace(MediaStreamTrack? withTrack)
    {
        // 6.1.
        if (Transceiver.IsStopping)
        {
            return Promise<Unit>.Rejected(RTCException.InvalidState("the transceiver is stopped (webrtc#dom-rtcrtpsender-replacetrack)"));
        }

        // 6.2. to 6.4. Any track of the kind fits what was negotiated.
        var p = new Promise<Unit>();
        Connection.Loop.Post(() =>
        {
            if (Connection.IsClosed)
            {
                return;
            }

            TrackSlot = withTrack;
            Connection.Loop.Post(() => p.Resolve(default));
        });
        return p;
    }
}
