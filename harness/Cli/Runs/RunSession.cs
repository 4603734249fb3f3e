using System.Collections.Immutable;
using Conformance.Cli.Display;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Network;
using Conformance.Peers;
using Conformance.Peers.Browsers;
using Conformance.Reporting;
using Conformance.Reporting.Runs;

namespace Conformance.Cli.Runs;

/// <summary>One <c>conformance run</c> from the command line to the report.</summary>
internal sealed class RunSession(RunRequest request)
{
    private readonly string _root = RepositoryRoot.Find();

    /// <summary>The run's folder, once it has begun.</summary>
    public string? Folder { get; private set; }

    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var all = request.Selection.ReadTables(request.Parsed, _root);
        var plan = request.Resume is { } name ? ResumedRun.Open(name, OutFolder, all) : null;
        var scenarios = plan?.Scenarios ?? request.Selection.Scenarios(request.Parsed, all);
        var requests = plan is null || request.Selection.IsExplicit(request.Parsed) ? request.Selection.Requests(request.Parsed) : plan.Requests;
        var options = new RunOptions
        {
            Seed = request.Seed ?? plan?.Header.Seed ?? 1,
            Retries = request.Retries ?? plan?.Header.Retries ?? 1,
            Timeout = request.Timeout ?? (plan is null ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(plan.Header.TimeoutSeconds)),
        };
        var says = new SaysLines();
        await using var servers = new IceServers();
        options = options with { Servers = servers };
        var browserOptions = new BrowserOptions { Pages = request.Pages ?? new BrowserOptions().Pages, Isolate = request.Isolate, Headed = request.Headed };
        await using var fleet = await Fleet.StartAsync(requests, _root, browserOptions, says, cancellationToken);
        if (fleet.Implementations.IsEmpty)
        {
            throw new HarnessFailedException($"no implementation to run on.{Environment.NewLine}{string.Join(Environment.NewLine, fleet.Infos.Select(Missing))}");
        }

        var warmUp = fleet.WarmUpAsync(cancellationToken);
        var cases = CasePlanner.Plan(scenarios, [.. fleet.Infos.Where(i => i.Available).Select(i => i.Name)]);
        var todo = plan is null ? cases : plan.Remaining(cases);
        var known = new KnownDeviations(
            fleet.Infos.Where(i => i.Available).Select(i => ExpectationFile.Read(_root, i.Name)),
            fleet.Infos.ToDictionary(i => i.Name, i => i.Version));
        var started = DateTimeOffset.UtcNow;
        var run = plan?.Header.Run ?? NewRun(started);
        var header = new RunHeader
        {
            Run = run,
            Started = started,
            Arguments = [.. Environment.GetCommandLineArgs().Skip(1)],
            Seed = options.Seed,
            Retries = options.Retries,
            TimeoutSeconds = options.Timeout.TotalSeconds,
            Machine = Machine.Describe(),
            Implementations = fleet.Infos,
            Scenarios = [.. scenarios.Select(s => s.ToInfo())],
            Planned = [.. cases.Select(c => c.Id)],
        };
        var folder = plan?.Folder ?? Path.Combine(OutFolder, run);
        Folder = folder;
        using var store = ResultStore.Open(folder, header);
        var tally = new Tally(todo.Length, store);
        var interrupted = await RunCasesAsync(fleet, known, options, CasePlanner.Shuffle(todo, options.Seed), tally, cancellationToken);
        store.End(new RunFooter(DateTimeOffset.UtcNow, tally.Done, tally.Elapsed.TotalSeconds, interrupted));
        var report = HtmlReport.Write(folder);
        var failedToStart = await warmUp.ContinueWith(t => t.IsCompletedSuccessfully ? t.Result : ImmutableDictionary<string, string>.Empty, TaskScheduler.Default);
        var record = RunFolderReader.Read(folder);
        var unmatched = Unmatched(known, all, record);
        Summary.Print(record, tally, fleet.Infos, failedToStart, unmatched, report, interrupted);
        return Verdicts(record, fleet.Infos, unmatched, interrupted);
    }

    private string OutFolder => Path.GetFullPath(request.Out ?? Path.Combine(_root, "reports", "out"));

    /// <summary>A name that no run in the folder has: two runs may begin in the same second.</summary>
    private string NewRun(DateTimeOffset started)
    {
        var name = $"{started:yyyy-MM-ddTHH-mm-ssZ}";
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? name : $"{name}-{n}").First(n => !Directory.Exists(Path.Combine(OutFolder, n)));
    }

    private static async Task<bool> RunCasesAsync(
        Fleet fleet, KnownDeviations known, RunOptions options, ImmutableArray<Case> cases, Tally tally, CancellationToken cancellationToken)
    {
        var runner = new Runner(fleet.Implementations, new CaseTrier(fleet.Implementations, known, options));
        try
        {
            await using var display = RunDisplay.Start(tally);
            await runner.RunAsync(cases, tally, cancellationToken);
            return false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    /// <summary>Entries that match nothing; not asked of other tables than the project's own, which the entries speak of.</summary>
    private ImmutableArray<UnmatchedEntry> Unmatched(KnownDeviations known, ImmutableArray<Scenario> all, RunRecord record)
    {
        if (request.Parsed.GetValue(request.Selection.Tables) is not null)
        {
            return [];
        }

        var names = ExpectationFile.ReadAll(_root).Select(f => f.Implementation).Union(record.Header.Implementations.Where(i => i.Available).Select(i => i.Name));
        return UnmatchedEntries.Of(known, CasePlanner.Plan(all, [.. names]), record.Cases);
    }

    private ExitCode Verdicts(RunRecord record, ImmutableArray<ImplementationInfo> infos, ImmutableArray<UnmatchedEntry> unmatched, bool interrupted)
    {
        var verdicts = record.Cases.Values.Select(c => c.Verdict).ToList();
        var missing = request.Selection.IsExplicit(request.Parsed) && infos.Any(i => !i.Available);
        return interrupted || missing || verdicts.Contains(Verdict.HarnessError) ? ExitCode.HarnessFailed
            : verdicts.Any(CaseTrier.IsUnexpected) || unmatched.Any(e => e.IsError) ? ExitCode.Unexpected
            : ExitCode.AsExpected;
    }

    private static string Missing(ImplementationInfo info) => $"  {info.Name}: {info.Reason}; {ResultWords.Install(info.Remedy)}";
}
