using System.Diagnostics;
using Conformance.Engine.Results;
using Conformance.Engine.Running;

namespace Conformance.Cli.Runs;

/// <summary>Counts what has ended and hands each result to the store.</summary>
internal sealed class Tally(int planned, ResultStore store) : IRunObserver
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Verdict, int> _verdicts = [];
    private long _firstStart;
    private long _lastEnd;

    public int Planned => planned;

    public int Done { get; private set; }

    /// <summary>Called, under no lock, with each case that ended.</summary>
    public Action<CaseResult>? OnEnded { get; set; }

    /// <summary>From the first case's start to the last one's end.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return _firstStart == 0 || _lastEnd == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_firstStart, _lastEnd);
            }
        }
    }

    public double CasesPerSecond => Elapsed.TotalSeconds > 0 ? Done / Elapsed.TotalSeconds : 0;

    public IReadOnlyDictionary<Verdict, int> Verdicts
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<Verdict, int>(_verdicts);
            }
        }
    }

    public void Started(Case @case)
    {
        lock (_gate)
        {
            if (_firstStart == 0)
            {
                _firstStart = Stopwatch.GetTimestamp();
            }
        }
    }

    public void Ended(Case @case, CaseResult result, TraceLine traces)
    {
        store.Append(result, traces);
        lock (_gate)
        {
            _verdicts[result.Verdict] = _verdicts.GetValueOrDefault(result.Verdict) + 1;
            Done++;
            _lastEnd = Stopwatch.GetTimestamp();
        }

        OnEnded?.Invoke(result);
    }
}
