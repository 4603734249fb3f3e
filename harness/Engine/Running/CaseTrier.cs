using System.Collections.Immutable;
using Conformance.Engine.Differential;
using Conformance.Engine.Expectations;
using Conformance.Engine.Judging;
using Conformance.Engine.Peers;
using Conformance.Engine.Results;

namespace Conformance.Engine.Running;

/// <summary>Runs one case on rented hosts, judges it, and tries again when it is not as expected.</summary>
public sealed class CaseTrier(IReadOnlyDictionary<string, IImplementation> implementations, KnownDeviations known, RunOptions options)
{
    /// <summary>Runs the case until it is as expected or the tries are used up.</summary>
    public async Task<(CaseResult Result, TraceLine Traces)> RunAsync(Case @case, CancellationToken cancellationToken)
    {
        var started = DateTimeOffset.UtcNow;
        var tries = new List<(CaseResult Result, TraceLine Traces)>();
        do
        {
            tries.Add(await TryAsync(@case, started, cancellationToken));
        }
        while (tries.Count <= options.Retries && IsUnexpected(tries[^1].Result.Verdict));

        var verdicts = tries.Select(t => t.Result.Verdict).ToImmutableArray();
        // A try that differs from the others is shown, with the worse try's findings and trace: a retry must not hide anything.
        var differ = tries.Select(t => Signature(t.Result)).Distinct().Count() > 1;
        var shown = differ ? tries.First(t => IsUnexpected(t.Result.Verdict)) : tries[^1];
        return (shown.Result with { Tries = verdicts, Verdict = differ ? Verdict.Flaky : shown.Result.Verdict }, shown.Traces);
    }

    /// <summary>True for the verdicts that a run must not pass over.</summary>
    public static bool IsUnexpected(Verdict verdict) => verdict is Verdict.Fail or Verdict.Fixed or Verdict.Flaky or Verdict.Timeout or Verdict.HarnessError;

    private static string Signature(CaseResult result) =>
        result.Verdict + string.Join('\n', result.Findings.Where(f => f.Known is null).Select(f => $"{f.Peer} {f.Id} {f.Actual}").Order(StringComparer.Ordinal));

    private async Task<(CaseResult Result, TraceLine Traces)> TryAsync(Case @case, DateTimeOffset started, CancellationToken cancellationToken)
    {
        var hosts = new List<(IImplementation Implementation, IPeerHost Host)>();
        CaseRecord? record = null;
        string? rentError = null;
        try
        {
            foreach (var name in @case.Implementations)
            {
                hosts.Add((implementations[name], await implementations[name].RentAsync(cancellationToken)));
            }

            record = await CaseRunner.RunAsync(@case, [.. hosts.Select(h => h.Host)], options, cancellationToken);
        }
        catch (PeerHostException e)
        {
            rentError = e.Message;
        }
        finally
        {
            var healthy = record is { HarnessError: null };
            foreach (var (implementation, host) in hosts)
            {
                await implementation.ReturnAsync(host, healthy);
            }
        }

        return record is null
            ? (Broken(@case, started, rentError!), new TraceLine(@case.Id, []))
            : (ToResult(record, started), record.Raw);
    }

    private CaseResult ToResult(CaseRecord record, DateTimeOffset started)
    {
        var id = record.Case.Id;
        var findings = known.Mark(id, Judge.Findings(record));
        var ran = record.HarnessError is null && record.Unsupported is null;
        var gone = ran && record.StoppedAt is null ? known.Fixed(id, record.Case.Implementations, findings) : [];
        return new CaseResult
        {
            Case = id,
            Scenario = record.Case.Scenario.Id,
            Implementations = record.Case.Implementations,
            Started = started,
            DurationMs = Math.Round(record.Duration.TotalMilliseconds, 2),
            Tries = [],
            Findings = findings,
            Fixed = gone,
            Outline = [.. record.Traces.SelectMany(t => RowOutline.Of(t, record.Traces.Length > 1))],
            Error = record.HarnessError ?? record.Unsupported,
            Verdict = record switch
            {
                { HarnessError: not null, Hung: true } => Verdict.Timeout,
                { HarnessError: not null } => Verdict.HarnessError,
                _ when findings.Any(f => f.Known is null) => Verdict.Fail,
                { Unsupported: not null } => Verdict.Unsupported,
                _ when gone.Length > 0 => Verdict.Fixed,
                _ when findings.Length > 0 => Verdict.Known,
                _ => Verdict.Pass,
            },
        };
    }

    private static CaseResult Broken(Case @case, DateTimeOffset started, string error) => new()
    {
        Case = @case.Id,
        Scenario = @case.Scenario.Id,
        Implementations = @case.Implementations,
        Started = started,
        DurationMs = 0,
        Tries = [],
        Findings = [],
        Error = error,
        Verdict = Verdict.HarnessError,
    };
}
