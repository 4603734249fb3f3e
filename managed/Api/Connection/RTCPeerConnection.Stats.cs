namespace Conformance.WebRtc;

public sealed partial class RTCPeerConnection
{
    /// <summary>Collects the statistics of this connection.</summary>
    internal ConnectionStats Stats => field ??= new ConnectionStats(this);

    /// <summary>The statistics of the connection, or of what is sent or received of a track. <c>webrtc#dom-rtcpeerconnection-getstats</c>.</summary>
    /// <param name="selector">The track of one sender or receiver; the whole connection when null.</param>
    /// <returns>The report. Rejected with InvalidAccessError: no sender or receiver of this connection has the track, or more than one has.</returns>
    public Task<RTCStatsReport> GetStats(MediaStreamTrack? selector = null)
    {
        Loop.VerifyAccess();

        // 3.
        if (selector is null)
        {
            return Stats.Report();
        }

        // 4.
        var senders = Transceivers.Select(t => t.Sender).Where(s => s.TrackSlot == selector).ToList();
        var receivers = Transceivers.Select(t => t.Receiver).Where(r => r.Track == selector).ToList();
        return (senders, receivers) switch
        {
            ([var sender], []) => Stats.Report(sender),
            ([], [var receiver]) => Stats.Report(receiver),
            _ => Promise<RTCStatsReport>.Rejected(RTCException.InvalidAccess(
                $"{senders.Count + receivers.Count} senders and receivers have the track; exactly one is expected (webrtc#dom-rtcpeerconnection-getstats)")).Task,
        };
    }
}
