using System.Collections.Immutable;
using System.Diagnostics;
using Conformance.Cli.Display;
using Conformance.Cli.Runs;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Peers;
using Conformance.Peers.Browsers;
using Spectre.Console;

namespace Conformance.Cli.Benchmarks;

/// <summary>Measures the harness on each implementation, one after the other, with the rows of the tables.</summary>
internal sealed class CaseBench(FleetRequest requests, int cases, int? pages, string? output)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellationToken)
    {
        var root = RepositoryRoot.Find();
        var rows = TableReader.ReadAll(root).Where(s => (s.Needs & (Need.Slow | Need.Media | Need.Turn)) == Need.None).ToList();
        using var self = Process.GetCurrentProcess();
        var startUp = DateTime.Now - self.StartTime;
        var results = new List<CaseBenchResult>();
        foreach (var request in requests.Each())
        {
            if (await MeasureAsync(request, root, rows, startUp, cancellationToken) is { } result)
            {
                results.Add(result);
            }
        }

        if (results.Count == 0)
        {
            throw new HarnessFailedException("there is no implementation to measure");
        }

        Print(results);
        await BenchFile.WriteAsync(output, "bench-cases", new { machine = Machine.Describe(), at = DateTimeOffset.UtcNow, results }, cancellationToken);
        return ExitCode.AsExpected;
    }

    private async Task<CaseBenchResult?> MeasureAsync(FleetRequest request, string root, List<Scenario> rows, TimeSpan startUp, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var options = pages is { } p ? new BrowserOptions { Pages = p } : new BrowserOptions();
        await using var fleet = await Fleet.StartAsync(request, root, options, new SaysLines(), cancellationToken);
        if (fleet.Implementations.Values.FirstOrDefault() is not { } measured)
        {
            return null;
        }

        var warmUp = fleet.WarmUpAsync(cancellationToken);
        var known = new KnownDeviations([ExpectationFile.Read(root, measured.Info.Name)], ImmutableDictionary<string, string?>.Empty.Add(measured.Info.Name, measured.Info.Version));
        var run = new Runner(fleet.Implementations, new CaseTrier(fleet.Implementations, known, new RunOptions { Retries = 0 }));
        var one = CasePlanner.Plan(rows.Where(r => !r.TwoPeers), [measured.Info.Name]);
        var two = CasePlanner.Plan(rows.Where(r => r.TwoPeers), [measured.Info.Name]);

        var first = new BenchCount();
        await run.RunAsync([one[0]], first, cancellationToken);
        var start = startUp + Stopwatch.GetElapsedTime(started);
        await warmUp;

        var memory = new List<double>();
        var count = new BenchCount();
        var clock = TimeSpan.Zero;
        for (var fifth = 0; fifth < 5; fifth++)
        {
            var part = Stopwatch.GetTimestamp();
            await run.RunAsync(Repeat(one, cases / 5, fifth), count, cancellationToken);
            clock += Stopwatch.GetElapsedTime(part);
            if (ProcessMemory.TreeMiB([Environment.ProcessId]) is { } mib)
            {
                memory.Add(Math.Round(mib, 1));
            }

            Terminal.Say($"{measured.Info.Name}: {count.Cases} of {cases / 5 * 5} one-peer cases, {count.Cases / clock.TotalSeconds:0.0} cases/s{(memory.Count > 0 ? $", {memory[^1]:0} MiB" : "")}");
        }

        var pairs = new BenchCount();
        var pairStart = Stopwatch.GetTimestamp();
        await run.RunAsync(Repeat(two, Math.Max(two.Length, cases / 20), 0), pairs, cancellationToken);
        var pairSeconds = Stopwatch.GetElapsedTime(pairStart).TotalSeconds;
        return new CaseBenchResult(
            measured.Info.Name, measured.Info.Version!, Math.Round(start.TotalSeconds, 2), count.Cases, Math.Round(count.Cases / clock.TotalSeconds, 1),
            pairs.Cases, Math.Round(pairs.Cases / pairSeconds, 1), memory, (measured as BrowserImplementation)?.Launches ?? 1, count.NotRun + pairs.NotRun);
    }

    private static IEnumerable<Case> Repeat(ImmutableArray<Case> cases, int count, int seed) =>
        Enumerable.Range(0, count).Select(i => i % cases.Length == 0 ? CasePlanner.Shuffle(cases, seed + i) : default)
            .Where(round => !round.IsDefault).SelectMany(round => round).Take(count);

    private static void Print(IEnumerable<CaseBenchResult> results)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("implementation", "version");
        foreach (var column in new[] { "start to first case", "one-peer cases/s", "two-peer cases/s", "memory at each fifth, MiB", "launches", "not run" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var r in results)
        {
            table.AddRow(
                r.Name, r.Version, $"{r.StartSeconds:0.00} s", $"{r.OnePeerPerSecond:0.0}", $"{r.TwoPeerPerSecond:0.0}",
                string.Join(" ", r.MemoryMiB.Select(m => $"{m:0}")), $"{r.Launches}", $"{r.NotRun}");
        }

        Terminal.Out.Write(table);
    }

    private sealed class BenchCount : IRunObserver
    {
        private int _cases;
        private int _notRun;

        public int Cases => _cases;

        public int NotRun => _notRun;

        public void Started(Case @case)
        {
        }

        public void Ended(Case @case, CaseResult result, TraceLine traces)
        {
            Interlocked.Increment(ref _cases);
            if (result.Verdict is Verdict.HarnessError or Verdict.Timeout)
            {
                Interlocked.Increment(ref _notRun);
            }
        }
    }
}
