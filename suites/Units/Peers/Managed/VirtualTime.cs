namespace Conformance.Units.Peers.Managed;

/// <summary>A clock that only the test moves; it begins at the Unix epoch.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];

    /// <summary>Milliseconds since the start.</summary>
    public double Now { get; set; }

    /// <summary>Timers that have not fired.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddMilliseconds(Now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, Now + dueTime.TotalMilliseconds, () => callback(state));
        lock (_gate)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    /// <summary>Moves to the next timer that is due until a moment and runs it; false when there is none.</summary>
    public bool FireNext(double until)
    {
        Timer? next;
        lock (_gate)
        {
            next = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
        }

        if (next is null)
        {
            return false;
        }

        Now = Math.Max(Now, next.Due);
        next.Dispose();
        next.Callback();
        return true;
    }

    private sealed class Timer(VirtualTime owner, double due, Action callback) : ITimer
    {
        public double Due => due;

        public Action Callback => callback;

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
