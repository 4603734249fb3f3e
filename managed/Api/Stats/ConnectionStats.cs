namespace Conformance.WebRtc;

/// <summary>Collects the statistics of one connection (<c>webrtc#the-stats-selection-algorithm</c>).</summary>
internal sealed class ConnectionStats(RTCPeerConnection connection)
{
    private readonly StatsIds _ids = new();

    // What a channel told last: its statistics stay in the reports for as long as the connection lives (webrtc#sec.stats-model).
    private readonly List<RTCDataChannelStats> _closedChannels = [];

    /// <summary>A report on the whole connection, collected and handed out in a task.</summary>
    public Task<RTCStatsReport> Report() => InTask(() => new StatsCollection(connection, _ids, Now(), _closedChannels).Whole());

    /// <summary>A report on a sender. No RTP stream is sent yet, so there is nothing to report and nothing that this refers to.</summary>
    public Task<RTCStatsReport> Report(RTCRtpSender sender) => InTask(static () => new RTCStatsReport([]));

    /// <summary>A report on a receiver. No RTP stream is received yet, so there is nothing to report and nothing that this refers to.</summary>
    public Task<RTCStatsReport> Report(RTCRtpReceiver receiver) => InTask(static () => new RTCStatsReport([]));

    /// <summary>Keeps what a channel that is closed has to tell.</summary>
    public void Keep(RTCDataChannel channel) => _closedChannels.Add(StatsCollection.Of(channel, _ids, Now()));

    private double Now() => (connection.Loop.Time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    private Task<RTCStatsReport> InTask(Func<RTCStatsReport> collect)
    {
        var p = new Promise<RTCStatsReport>();
        connection.Loop.Post(() => p.Resolve(collect()));
        return p.Task;
    }
}
