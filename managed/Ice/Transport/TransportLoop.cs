using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Conformance.WebRtc.Ice;

/// <summary>
/// The I/O of one connection: owns the ports of all its transports and the clock, and runs their agents and what is above them, one piece of work at a
/// time. Has no thread of its own: it runs on the thread of the sockets or on the thread pool while there is work, never on the connection's loop.
/// </summary>
/// <remarks>This part is the queue and the clock; <c>TransportLoop.Agents.cs</c> is what is done.</remarks>
internal sealed partial class TransportLoop
{
    // As many datagrams as a receive buffer of the system holds; what comes on top is lost as it would be there.
    private const int MaxDatagrams = 4096;

    // Pieces of work in one go.
    private const int LongestRun = 256;

    // Pieces of work after which what they have sent goes out.
    private const int LongestHold = 32;

    [ThreadStatic]
    private static TransportLoop? _current;

    private readonly Lock _gate = new();
    private readonly Queue<TransportWork> _work = new();
    private readonly List<IDatagramSocket> _unsent = [];
    private readonly RTCTransportOptions _options;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Action<Exception> _fault;
    private readonly ITimer _timer;
    private TimeSpan? _timerDue;
    private bool _scheduled;
    private bool _isClosed;

    /// <param name="options">Which addresses and ports to use.</param>
    /// <param name="time">The clock.</param>
    /// <param name="fault">Is told of an exception in a piece of work, on a thread of the pool.</param>
    public TransportLoop(RTCTransportOptions options, TimeProvider time, Action<Exception> fault)
    {
        (_options, _time, _fault, _start) = (options, time, fault, time.GetTimestamp());

        // The timer would keep the flow of whoever made the connection.
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(static loop => ((TransportLoop)loop!).TimerElapsed(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The time since the loop was made: that of agents and receivers. May be read anywhere.</summary>
    public TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>True when the calling code runs on this loop.</summary>
    public bool IsCurrent => _current == this;

    /// <summary>Runs an action on the loop, after the work that is queued. May be called anywhere.</summary>
    public void Post(Action action) => Enqueue(new TransportWork(action, null, null, default, null, 0));

    /// <summary>Takes a datagram that has come in; it is worked on with the next <see cref="Work"/>. May be called anywhere.</summary>
    public void Receive(TransportWork datagram)
    {
        lock (_gate)
        {
            if (_work.Count < MaxDatagrams)
            {
                _work.Enqueue(datagram);
                return;
            }
        }

        datagram.Agent!.Drops.Count(IceDrop.QueueFull);
        ArrayPool<byte>.Shared.Return(datagram.Buffer!);
    }

    /// <summary>Works on what has been received; does nothing while a thread is at it. May be called on any thread that may be kept for a while.</summary>
    /// <param name="isHere">On the calling thread, which spares waking another one; else on one of the pool.</param>
    public void Work(bool isHere)
    {
        lock (_gate)
        {
            if (_scheduled || _work.Count == 0)
            {
                return;
            }

            _scheduled = true;
        }

        if (isHere)
        {
            Run();
        }
        else
        {
            Schedule();
        }
    }

    /// <summary>Notes a socket that holds datagrams. On the loop.</summary>
    public void Unsent(IDatagramSocket socket) => _unsent.Add(socket);

    private void Flush()
    {
        foreach (var socket in _unsent)
        {
            socket.Flush();
        }

        _unsent.Clear();
    }

    private void Enqueue(TransportWork work)
    {
        lock (_gate)
        {
            _work.Enqueue(work);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        Schedule();
    }

    private void Schedule() => ThreadPool.UnsafeQueueUserWorkItem(static loop => loop.Run(), this, preferLocal: false);

    /// <summary>Runs work until there is none, or for so long that the thread, which may be one that receives, is wanted back. One thread at a time.</summary>
    private void Run()
    {
        var outer = _current;
        _current = this;
        var left = LongestRun;
        do
        {
            while (left > 0 && TryTake(out var work))
            {
                left--;
                Do(work);
                if (left % LongestHold == 0)
                {
                    Flush();
                }
            }

            EndBatch();
            Flush();
            SetTimer();
        }
        while (left > 0 && !TryRest());

        _current = outer;
        if (left == 0)
        {
            Schedule();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What a listener of the application or a receiver throws is told; the loop goes on for the others.")]
    private void Do(TransportWork work)
    {
        try
        {
            if (work.Action is { } action)
            {
                action();
            }
            else
            {
                DoDatagram(work);
            }
        }
        catch (Exception e)
        {
            _fault(e);
        }

        if (work.Buffer is { } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool TryTake(out TransportWork work)
    {
        lock (_gate)
        {
            return _work.TryDequeue(out work);
        }
    }

    private bool TryRest()
    {
        lock (_gate)
        {
            _scheduled = _work.Count > 0;
            return !_scheduled;
        }
    }

    // The timer belongs to the loop, which alone moves it.
    private void SetTimer()
    {
        var next = _isClosed ? null : NextTimeout;
        if (next == _timerDue)
        {
            return;
        }

        _timerDue = next;
        _timer.Change(next is { } due ? Until(due) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // Timers of the system count whole milliseconds and drop the rest: one that came early would find nothing to do.
    private TimeSpan Until(TimeSpan due) => TimeSpan.FromMilliseconds(Math.Clamp(Math.Ceiling((due - Now).TotalMilliseconds), 0, int.MaxValue));

    private void TimerElapsed() => Post(() =>
    {
        _timerDue = null;
        Advance();
    });
}
