using System.Diagnostics;

namespace Conformance.WebRtc;

/// <summary>
/// The counterpart of a browser's event loop: events are raised and operations complete on it one at a time, in the order that the W3C
/// algorithms give. Any number of connections can share one loop.
/// </summary>
/// <remarks>
/// <para>A connection and everything that comes from it belong to one loop: their members are called on it, that is from an event, behind an
/// <c>await</c> that began on it, or by <see cref="InvokeAsync{T}(Func{Task{T}})"/>. Methods and setters called elsewhere throw
/// <see cref="InvalidOperationException"/>; attributes can be read anywhere. So nothing is locked, and no listener ever runs under a lock.</para>
/// <para>The loop has no thread of its own: it runs on the thread pool while it has work. After every task and every listener it does
/// what script does at the end of a callback (HTML, "perform a microtask checkpoint"): the continuations of all promises settled by then run before
/// the next listener or task.</para>
/// </remarks>
public sealed class RtcLoop
{
    [ThreadStatic]
    private static RtcLoop? _current;

    private readonly Lock _gate = new();
    private readonly Queue<(SendOrPostCallback Work, object? State)> _microtasks = new();
    private readonly LoopContext _context;
    private Queue<(SendOrPostCallback Work, object? State)> _tasks = new();
    private Queue<(SendOrPostCallback Work, object? State)> _turn = new();
    private bool _scheduled;
    private int _scripts;

    /// <param name="time">The clock of everything on this loop; the system's when null.</param>
    public RtcLoop(TimeProvider? time = null)
    {
        Time = time ?? TimeProvider.System;
        _context = new LoopContext(this);
    }

    /// <summary>Tells of an exception that a listener, or a continuation that nobody awaits, has thrown. Without a listener it goes to <see cref="Trace"/>.</summary>
    public event EventHandler<UnhandledExceptionEventArgs>? UnhandledException;

    /// <summary>The loop on which the calling code runs, null elsewhere.</summary>
    public static RtcLoop? Current => _current;

    /// <summary>True when the calling code runs on this loop.</summary>
    public bool IsCurrent => _current == this;

    /// <summary>The clock of everything on this loop.</summary>
    public TimeProvider Time { get; }

    /// <summary>Queues a task: it runs after the tasks queued before it. May be called anywhere.</summary>
    public void Post(Action task)
    {
        ArgumentNullException.ThrowIfNull(task);
        Post(static s => ((Action)s!)(), task);
    }

    /// <summary>Runs code on the loop, in a task of its own, and gives what it returns.</summary>
    public Task<T> InvokeAsync<T>(Func<Task<T>> script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var done = new TaskCompletionSource<Task<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            try
            {
                done.SetResult(script());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        return done.Task.Unwrap();
    }

    /// <summary>Runs code on the loop, in a task of its own.</summary>
    public Task InvokeAsync(Func<Task> script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return InvokeAsync(async () =>
        {
            await script();
            return true;
        });
    }

    /// <summary>Runs code on the loop, in a task of its own, and gives what it returns.</summary>
    public Task<T> InvokeAsync<T>(Func<T> script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return InvokeAsync(() => Task.FromResult(script()));
    }

    /// <summary>Runs code on the loop, in a task of its own.</summary>
    public Task InvokeAsync(Action script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return InvokeAsync(() =>
        {
            script();
            return Task.FromResult(true);
        });
    }

    /// <summary>Throws when the caller is not on this loop.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    internal void VerifyAccess()
    {
        if (_current != this)
        {
            throw new InvalidOperationException(
                "this object belongs to an RtcLoop and the call came from elsewhere: call it from its events, behind an await on its loop, or in loop.InvokeAsync(...)");
        }
    }

    /// <summary>Queues a microtask: it runs before the next listener or task of this loop. Only on the loop.</summary>
    internal void QueueMicrotask(Action work) => _microtasks.Enqueue((static s => ((Action)s!)(), work));

    /// <summary>
    /// Fires an event: runs its listeners in the order in which they were added. One that throws is reported and stops nothing
    /// (DOM, "inner invoke"). Only in a task of the loop.
    /// </summary>
    internal void Fire<T>(EventHandler<T>? listeners, object target, T e)
        where T : RTCEvent
    {
#if PLANTED
        // Only in suites/Planted, which builds this stack with faults to order.
        if (Planting.Of(this)?.Take(target, e, () => Fire(listeners, target, e)) == true)
        {
            return;
        }
#endif
        foreach (var listener in Delegate.EnumerateInvocationList(listeners))
        {
            _scripts++;
            try
            {
                listener(target, e);
            }
            catch (Exception error)
            {
                Report(error);
            }

            _scripts--;
            CheckpointWhenIdle();
        }
    }

    private void Post(SendOrPostCallback work, object? state)
    {
        lock (_gate)
        {
            _tasks.Enqueue((work, state));
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static loop => loop.Run(), this, preferLocal: false);
    }

    /// <summary>Runs tasks until there are none. One thread at a time.</summary>
    private void Run()
    {
        var (outerLoop, outerContext) = (_current, SynchronizationContext.Current);
        _current = this;
        SynchronizationContext.SetSynchronizationContext(_context);
        try
        {
            while (TakeTurn())
            {
                while (_turn.TryDequeue(out var task))
                {
                    RunScript(task.Work, task.State);
                    CheckpointWhenIdle();
                }
            }
        }
        finally
        {
            _current = outerLoop;
            SynchronizationContext.SetSynchronizationContext(outerContext);
        }
    }

    private bool TakeTurn()
    {
        lock (_gate)
        {
            (_tasks, _turn) = (_turn, _tasks);
            return _scheduled = _turn.Count > 0;
        }
    }

    private void RunScript(SendOrPostCallback work, object? state)
    {
        try
        {
            work(state);
        }
        catch (Exception error)
        {
            Report(error);
        }
    }

    /// <summary>Performs a microtask checkpoint unless script is still on the stack.</summary>
    private void CheckpointWhenIdle()
    {
        if (_scripts > 0)
        {
            return;
        }

        _scripts++;
        while (_microtasks.TryDequeue(out var microtask))
        {
            RunScript(microtask.Work, microtask.State);
        }

        _scripts--;
    }

    private void Report(Exception error)
    {
        if (UnhandledException is { } listeners)
        {
            listeners(this, new UnhandledExceptionEventArgs(error, isTerminating: false));
        }
        else
        {
            Trace.TraceError("RtcLoop: a listener or continuation threw {0}", error);
        }
    }

    /// <summary>Brings continuations back to the loop: of promises settled on it as microtasks, of anything from outside as tasks.</summary>
    private sealed class LoopContext(RtcLoop loop) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            if (loop.IsCurrent)
            {
                loop._microtasks.Enqueue((d, state));
            }
            else
            {
                loop.Post(d, state);
            }
        }

        public override void Send(SendOrPostCallback d, object? state)
        {
            if (loop.IsCurrent)
            {
                d(state);
            }
            else
            {
                throw new NotSupportedException("nothing waits for the loop with its thread blocked: use RtcLoop.InvokeAsync");
            }
        }

        public override SynchronizationContext CreateCopy() => this;
    }
}
