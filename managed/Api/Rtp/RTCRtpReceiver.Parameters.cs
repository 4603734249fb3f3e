namespace Conformance.WebRtc;

public sealed partial class RTCRtpReceiver
{
    private double? _jitterBufferTarget;

    /// <summary>[[JitterBufferTarget]]: milliseconds of media that the jitter buffer should hold, 0 to 4000; null for no wish.</summary>
    /// <exception cref="RTCException">RangeError: another value; TypeError: no finite number. <c>webrtc#dom-rtcrtpreceiver-jitterbuffertarget</c>.</exception>
    public double? JitterBufferTarget
    {
        get => _jitterBufferTarget;
        set
        {
            Connection.Loop.VerifyAccess();
            if (value is { } number && !double.IsFinite(number))
            {
                throw RTCException.Type($"jitterBufferTarget is {number}; a finite number is expected");
            }

            // 3.
            if (value is < 0 or > 4000)
            {
                throw RTCException.Range($"jitterBufferTarget is {value}; 0 to 4000 milliseconds are expected (webrtc#dom-rtcrtpreceiver-jitterbuffertarget)");
            }

            _jitterBufferTarget = value;
        }
    }

    /// <summary>How the track is received. <c>webrtc#dom-rtcrtpreceiver-getparameters</c>.</summary>
    public RTCRtpReceiveParameters GetParameters()
    {
        Connection.Loop.VerifyAccess();
        return new RTCRtpReceiveParameters
        {
            HeaderExtensions = HeaderExtensions,
            Codecs = ReceiveCodecs,
            Rtcp = new RTCRtcpParameters { ReducedSize = Connection.IsReducedSizeRtcp(Transceiver, isSending: false) },
        };
    }

    /// <summary>The contributing sources of the last ten seconds: none, for no media are received yet. <c>webrtc#dom-rtcrtpreceiver-getcontributingsources</c>.</summary>
    public IReadOnlyList<RTCRtpContributingSource> GetContributingSources()
    {
        Connection.Loop.VerifyAccess();
        return [];
    }

    /// <summary>The synchronization sources of the last ten seconds: none, for no media are received yet. <c>webrtc#dom-rtcrtpreceiver-getsynchronizationsources</c>.</summary>
    public IReadOnlyList<RTCRtpSynchronizationSource> GetSynchronizationSources()
    {
        Connection.Loop.VerifyAccess();
        return [];
    }

    /// <summary>The statistics of what is received, and of everything that these refer to. <c>webrtc#dom-rtcrtpreceiver-getstats</c>.</summary>
    public Task<RTCStatsReport> GetStats()
    {
        Connection.Loop.VerifyAccess();
        return Connection.Stats.Report(this);
    }
}
