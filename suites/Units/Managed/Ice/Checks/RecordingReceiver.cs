using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>Records what comes on a transport, and sleeps until a time that a test sets.</summary>
internal sealed class RecordingReceiver(Func<TimeSpan> now) : ITransportReceiver
{
    private readonly Lock _gate = new();
    private readonly List<string> _log = [];
    private readonly List<(Predicate<List<string>> Condition, TaskCompletionSource Done)> _waits = [];

    public TimeSpan? NextTimeout { get; set; }

    /// <summary>How often all that had come had been given.</summary>
    public int Batches { get; private set; }

    public void Receive(DatagramKind kind, ReadOnlySpan<byte> datagram) => Log($"{kind} {Convert.ToHexString(datagram)}");

    public void EndBatch()
    {
        lock (_gate)
        {
            Batches++;
            Settle();
        }
    }

    public void PathSelected() => Log("path");

    public void Advance(TimeSpan time)
    {
        NextTimeout = null;
        Log(time <= now() ? "timeout" : "early timeout");
    }

    /// <summary>Ends when the log fulfils the condition.</summary>
    public Task Until(Predicate<List<string>> condition)
    {
        lock (_gate)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waits.Add((condition, done));
            Settle();
            return done.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    private void Log(string line)
    {
        lock (_gate)
        {
            _log.Add(line);
            Settle();
        }
    }

    private void Settle()
    {
        foreach (var wait in _waits.Where(w => w.Condition(_log)))
        {
            wait.Done.TrySetResult();
        }
    }
}
