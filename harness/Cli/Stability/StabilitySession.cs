using System.Collections.Immutable;
using Conformance.Cli.Accepting;
using Conformance.Cli.Display;
using Conformance.Cli.Runs;
using Conformance.Engine;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Snapshots;
using Conformance.Engine.Stability;
using Conformance.Engine.Tables;
using Conformance.Reporting.Runs;
using Spectre.Console;

namespace Conformance.Cli.Stability;

/// <summary>One <c>conformance stability</c>: what differs between runs.</summary>
internal sealed class StabilitySession(StabilityRequest request)
{
    private readonly string _root = RepositoryRoot.Find();

    public ExitCode Run() => request.Runs.Count > 0
        ? Compare([.. request.Runs.Select(r => RunFolders.Find("stability", r, OutFolder))])
        : Compare(RunFolders.LikeTheNewest(OutFolder));

    /// <summary>Compares the runs in these folders.</summary>
    /// <exception cref="UsageException">They are too few, or not of the same versions.</exception>
    public ExitCode Compare(IReadOnlyList<string> folders) => Compare([.. folders.Select(f => (f, RunFolders.Read(f, f)))]);

    private ExitCode Compare(ImmutableArray<(string Folder, RunRecord Record)> runs)
    {
        if (runs.Length < 2)
        {
            throw new UsageException($"there {(runs.Length == 1 ? "is one run" : "are no runs")} to compare in {OutFolder}; './conformance run --times 20' makes twenty");
        }

        var records = runs.Select(r => r.Record).ToList();
        var infos = records[0].Header.Implementations.Where(i => i.Available).ToList();
        foreach (var other in records.Skip(1))
        {
            MustBeAlike(records[0], other);
        }

        var known = new KnownDeviations(infos.Select(i => ExpectationFile.Read(_root, i.Name)), infos.ToDictionary(i => i.Name, i => i.Version));
        var comparison = RunComparison.Of([.. records.Select(r => r.Cases)], known);
        var snapshots = new SnapshotTally(UnstableStrands.Read(_root));
        foreach (var (folder, record) in runs)
        {
            foreach (var (result, _, snapshot) in RunSnapshots.Of(_root, folder, record, record.Cases))
            {
                snapshots.Add(result.Case, snapshot);
            }
        }

        Terminal.Say($"{runs.Length} runs, {comparison.Cases} cases: {string.Join(", ", infos.Select(i => $"{i.Name} {i.Version}"))}");
        ShowFindings(comparison);
        ShowSnapshots(snapshots);
        foreach (var verdict in comparison.Verdicts)
        {
            Terminal.Say($"{verdict.Case}: {string.Join(", ", verdict.Verdicts.Select(v => $"{ResultWords.Of(v.Verdict)} in {v.Runs}"))}");
        }

        var code = comparison.IsAsListed && snapshots.Differing.IsEmpty ? ExitCode.AsExpected : ExitCode.Unexpected;
        return request.Rates && KeepRates(comparison, records, infos) is var kept && kept > code ? kept : code;
    }

    private string OutFolder => Path.GetFullPath(request.Out ?? Path.Combine(_root, "reports", "out"));

    private static void MustBeAlike(RunRecord one, RunRecord other)
    {
        var (a, b) = (Versions(one), Versions(other));
        if (!a.SequenceEqual(b))
        {
            throw new UsageException($"run {one.Header.Run} is of {string.Join(", ", a)} and run {other.Header.Run} of {string.Join(", ", b)}: compare runs of the same versions");
        }
    }

    private static ImmutableArray<string> Versions(RunRecord record) =>
        [.. record.Header.Implementations.Where(i => i.Available).Select(i => $"{i.Name} {i.Version}").Order(StringComparer.Ordinal)];

    private void ShowFindings(RunComparison comparison)
    {
        if (comparison.Findings.IsEmpty)
        {
            Terminal.Say("findings: the same in every run");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("implementation", "finding that differs", "listed")
            .AddColumn(new TableColumn("runs").RightAligned()).AddColumn(new TableColumn("executions").RightAligned()).AddColumn("cases");
        foreach (var finding in comparison.Findings)
        {
            table.AddRow(
                new Text(finding.Implementation),
                new Text(finding.Finding),
                new Text(Listed(finding), Style.Parse(finding.IsListed ? "dim" : "red")),
                new Text($"{finding.Runs}"),
                new Text($"{finding.Executions}"),
                new Text(finding.Cases.Length == 1 ? finding.Cases[0].Case : $"{finding.Cases.Length}: {finding.Cases[0].Case}, ..."));
            foreach (var (@case, peer, rate) in request.Cases ? finding.Cases : [])
            {
                table.AddRow("", "", "", "", $"{rate}", Markup.Escape($"{@case} {peer}"));
            }
        }

        Terminal.Out.Write(table);
        var unlisted = comparison.Findings.Count(f => !f.IsListed);
        Terminal.Say($"findings: {comparison.Findings.Length} differ{(unlisted == 0 ? ", all listed with 'sometimes' or a rate" : $", {unlisted} of them not listed so; --rates does")}");
    }

    private static string Listed(VaryingFinding finding) => finding.Entry is null ? "nowhere" : $"{finding.Entry.At}{(finding.IsListed ? "" : ", as constant")}";

    private static void ShowSnapshots(SnapshotTally snapshots)
    {
        foreach (var (@case, strand, differs) in snapshots.Differing)
        {
            Terminal.Say($"{@case}: strand '{strand}' differs in {differs} runs");
        }

        Terminal.Say(snapshots.Differing.IsEmpty
            ? $"snapshots: {snapshots.Cases} cases, the same in every run"
            : $"snapshots: {snapshots.Differing.Length} strands of {snapshots.Cases} cases differ");
        var strands = snapshots.Strands;
        var unneeded = string.Join(", ", snapshots.Unneeded.Select(e => e.At.Line));
        Terminal.Say($"{UnstableStrands.File} leaves out {strands.LeftOut} of {strands.All} strands, of which {strands.Differ} differ"
            + (unneeded.Length == 0 ? "" : $"; nothing does of its entries in lines {unneeded}"));
    }

    /// <summary>
    /// Writes the rates that were measured. An entry whose finding did not vary keeps the rate that it had: what was once seen to be chance is not
    /// certain because some runs agree.
    /// </summary>
    /// <exception cref="UsageException">A run has not all rows: an entry may speak of others.</exception>
    private ExitCode KeepRates(RunComparison comparison, IReadOnlyList<RunRecord> records, IReadOnlyList<ImplementationInfo> infos)
    {
        var rows = TableReader.ReadAll(_root).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        if (records.FirstOrDefault(r => !rows.IsSubsetOf(r.Header.Scenarios.Select(s => s.Id))) is { } part)
        {
            throw new UsageException($"--rates: run {part.Header.Run} has {part.Header.Scenarios.Count} of {rows.Count} rows; rates are measured over all");
        }

        var rates = comparison.Rates.ToLookup(r => r.Implementation);
        var changes = infos.Select(i => Change(i.Name, rates[i.Name].ToDictionary(r => r.Entry.At, r => r.Rate))).OfType<FileChange>().ToImmutableArray();
        if (changes.IsEmpty)
        {
            Terminal.Say("rates: as listed");
            return ExitCode.AsExpected;
        }

        ProposedChanges.Show(changes);
        return ProposedChanges.Apply(changes, request.Yes);
    }

    private FileChange? Change(string implementation, Dictionary<SourceLocation, Rate?> rates)
    {
        var relative = $"reports/expectations/{implementation}.yaml";
        var path = Path.Combine(_root, relative);
        var file = ExpectationFile.Read(_root, implementation);
        if (file.Entries.IsEmpty)
        {
            return null;
        }

        var before = File.ReadAllText(path);
        var after = EntryText.WithRates(before, file.Entries.Select(e => (e, rates.GetValueOrDefault(e.At) ?? e.Rate)));
        ExpectationFile.Parse(after, relative, implementation);
        return after == before ? null : new FileChange(relative, TextDifference.Lines(before, after), () => File.WriteAllText(path, after));
    }
}
