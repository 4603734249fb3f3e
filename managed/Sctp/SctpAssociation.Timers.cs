namespace Conformance.WebRtc.Sctp;

internal sealed partial class SctpAssociation
{
    /// <summary>When <see cref="HandleTimeout"/> is to be called; null when nothing is waited for.</summary>
    public TimeSpan? NextTimeout
    {
        get
        {
            var next = Earlier(Earlier(_initTimer.Due, _shutdownTimer.Due), Earlier(_shutdownGuard.Due, _heartbeat.Timer.Due));
            if (IsAssociated)
            {
                next = Earlier(next, Earlier(_sender!.Timer.Due, Earlier(_receiver!.Schedule.Delay.Due, _outgoingReset!.Timer.Due)));
            }

            return next == TimeSpan.MaxValue ? null : next;
        }
    }

    /// <summary>Does what is due by now; calling it early does nothing.</summary>
    public void HandleTimeout(TimeSpan now)
    {
        if (_initTimer.TryEnd(now))
        {
            InitTimedOut(now);
        }

        if (IsAssociated && _shutdownGuard.TryEnd(now))
        {
            AbortWith(
                new SctpError(null, $"SHUTDOWN was not done within {_options.RtoMax * 5} (RFC 9260 section 9.2)", IsFromPeer: false),
                ErrorCause.Encode(ErrorCauseCode.UserInitiatedAbort, "no end of the shutdown"u8));
        }

        if (IsAssociated && _shutdownTimer.TryEnd(now))
        {
            ShutdownTimedOut();
        }

        if (IsAssociated && _sender!.Timer.TryEnd(now))
        {
            Counters.Timeouts++;
            if (_sender.TimedOut(now))
            {
                CountError("T3-rtx has ended");
            }
        }

        if (IsAssociated && _outgoingReset!.Timer.TryEnd(now))
        {
            _rto.BackOff();
            _outgoingReset.TimedOut();
            CountError("RE-CONFIG had no answer");
        }

        if (IsAssociated && _heartbeat.Timer.TryEnd(now) && _heartbeat.TimedOut())
        {
            CountError("HEARTBEAT had no answer");
        }

        if (IsAssociated && _receiver!.Schedule.Delay.TryEnd(now))
        {
            _receiver.Schedule.MakeDue();
        }
    }

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
