using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Steps;

/// <summary>Timers whose actions run on a loop. All members are used on the loop only.</summary>
internal sealed class LoopTimers(RtcLoop loop)
{
    private readonly RtcLoop _loop = loop;
    private readonly HashSet<Timer> _open = [];

    /// <summary>Runs an action after a time.</summary>
    /// <returns>Disposing it keeps the action from running.</returns>
    public IDisposable Set(Action action, double milliseconds)
    {
        var timer = new Timer(this, action);
        _open.Add(timer);
        timer.Start(TimeSpan.FromMilliseconds(Math.Max(0, milliseconds)));
        return timer;
    }

    /// <summary>What the task gives, or false when it takes longer. The task completes on the loop.</summary>
    public async Task<(bool Done, T? Value)> WithinAsync<T>(Task<T> task, double milliseconds)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var timer = Set(() => done.TrySetResult(false), milliseconds);
        task.GetAwaiter().UnsafeOnCompleted(() => done.TrySetResult(true));
        return await done.Task ? (true, await task) : (false, default);
    }

    /// <summary>Runs every action now: nothing waits any longer.</summary>
    public void FireAll()
    {
        foreach (var timer in _open.ToList())
        {
            timer.Fire();
        }
    }

    private sealed class Timer(LoopTimers owner, Action action) : IDisposable
    {
        private ITimer? _timer;

        public void Start(TimeSpan due) => _timer = owner._loop.Time.CreateTimer(_ => owner._loop.Post(Fire), null, due, System.Threading.Timeout.InfiniteTimeSpan);

        public void Fire()
        {
            if (owner._open.Contains(this))
            {
                Dispose();
                action();
            }
        }

        public void Dispose()
        {
            owner._open.Remove(this);
            _timer?.Dispose();
        }
    }
}
