namespace Conformance.Units.Managed.Api;

/// <summary>A clock that moves when a test says so, and timers on it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (_timers)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    /// <summary>How many timers are set.</summary>
    public int TimersSet
    {
        get
        {
            lock (_timers)
            {
                return _timers.Count(t => t.Due is not null);
            }
        }
    }

    /// <summary>Moves the clock; timers that are due run one after the other.</summary>
    public void Advance(TimeSpan by)
    {
        var end = _now + by;
        while (TakeNext(end) is { } timer)
        {
            timer.Run();
        }

        _now = end;
    }

    // Threads of the pool set and stop timers meanwhile.
    private ManualTimer? TakeNext(DateTimeOffset end)
    {
        lock (_timers)
        {
            var next = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
            _now = next?.Due ?? _now;
            next?.Stop();
            return next;
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._timers)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                return true;
            }
        }

        public void Run() => callback(state);

        public void Stop()
        {
            lock (time._timers)
            {
                Due = null;
            }
        }

        public void Dispose() => Stop();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
