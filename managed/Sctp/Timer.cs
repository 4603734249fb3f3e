namespace Conformance.WebRtc.Sctp;

/// <summary>A point in time to wait for; whoever has it looks whether it has come.</summary>
internal sealed class Timer
{
    /// <summary>When it ends; <see cref="TimeSpan.MaxValue"/> when it does not run.</summary>
    public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

    public bool IsRunning => Due != TimeSpan.MaxValue;

    public void Start(TimeSpan now, TimeSpan duration) => Due = now + duration;

    public void Stop() => Due = TimeSpan.MaxValue;

    /// <summary>True when it has ended; it does not run any more then.</summary>
    public bool TryEnd(TimeSpan now)
    {
        if (now < Due)
        {
            return false;
        }

        Stop();
        return true;
    }
}
