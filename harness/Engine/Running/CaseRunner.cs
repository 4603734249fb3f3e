using System.Collections.Immutable;
using System.Diagnostics;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Running;

/// <summary>Runs one try of one case on hosts that it is given.</summary>
public static class CaseRunner
{
    /// <summary>Runs it. Everything that goes wrong ends in the record; only cancellation by the caller is thrown.</summary>
    /// <param name="case">The case.</param>
    /// <param name="hosts">One host per peer, in the order of the pairing.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public static async Task<CaseRecord> RunAsync(Case @case, IReadOnlyList<IPeerHost> hosts, RunOptions options, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (@case.Scenario.Needs.HasFlag(Need.Slow))
        {
            options = options with { Timeout = options.Timeout * 3 };
        }

        // The agent gives up first, and says what it was waiting for; a host that does not even say that has hung.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout + options.Grace);
        var peers = @case.Scenario.Peers.Select((name, i) => new PeerState(name, @case.Implementations[i], hosts[i])).ToImmutableArray();
        var execution = new CaseExecution(@case, peers, options, started, limit.Token);
        string? unsupported = null, error = null;
        var hung = false;
        try
        {
            unsupported = await execution.RunAsync();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            (error, hung) = ($"no answer from {execution.WaitingFor} within {(options.Timeout + options.Grace).TotalSeconds:0.#} s", true);
        }
        catch (Exception e) when (e is PeerHostException or RowException)
        {
            error = e.Message;
        }

        return Record(execution, peers, unsupported, error, hung, Stopwatch.GetElapsedTime(started));
    }

    private static CaseRecord Record(CaseExecution execution, ImmutableArray<PeerState> peers, string? unsupported, string? error, bool hung, TimeSpan duration)
    {
        ImmutableArray<Spec.Traces.Trace> traces = [];
        try
        {
            traces = [.. peers.Select(p => p.ToTrace())];
        }
        catch (PeerHostException e)
        {
            error ??= e.Message;
        }

        return new CaseRecord
        {
            Case = execution.Case,
            Traces = traces,
            Raw = new TraceLine(execution.Case.Id, [.. peers.Select(p => new TraceLine.PeerTrace(p.Name, p.Implementation, p.Raw()))]),
            StepFindings = [.. execution.Findings],
            Values = peers.ToImmutableDictionary(p => p.Name, p => p.Values),
            StoppedAt = execution.StoppedAt,
            Unsupported = unsupported,
            HarnessError = error,
            Hung = hung,
            Duration = duration,
        };
    }
}
