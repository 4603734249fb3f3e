namespace Conformance.WebRtc;

public sealed partial class RTCRtpSender
{
    /// <summary>The statistics of what is sent, and of everything that these refer to. <c>webrtc#dom-rtcrtpsender-getstats</c>.</summary>
    public Task<RTCStatsReport> GetStats()
    {
        Connection.Loop.VerifyAccess();
        return Connection.Stats.Report(this);
    }
}
