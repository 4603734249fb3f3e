using Conformance.Cli.Runs;
using Conformance.Engine.Differential;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Reporting.Runs;
using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>The end of a run on the terminal: who deviates, how often, where the report is.</summary>
internal static class Summary
{
    private static readonly (RowAgreement Agreement, string Words)[] Agreements =
    [
        (RowAgreement.Agree, "all agree"),
        (RowAgreement.Deviate, "some deviate"),
        (RowAgreement.Silent, "implementations disagree and the documents are silent"),
        (RowAgreement.Doubtful, "the row is doubtful"),
        (RowAgreement.NotCompared, "not compared"),
    ];

    public static void Print(
        RunRecord record,
        Tally tally,
        IEnumerable<ImplementationInfo> infos,
        IReadOnlyDictionary<string, string> failedToStart,
        IReadOnlyCollection<UnmatchedEntry> unmatched,
        string report,
        bool interrupted)
    {
        var shown = VerdictStyle.All.Where(v => v.Verdict is Verdict.Pass or Verdict.Known or Verdict.Fail || record.Cases.Values.Any(c => c.Verdict == v.Verdict)).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn("implementation").AddColumn(new TableColumn("cases").RightAligned());
        foreach (var (_, name, _) in shown)
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var pairing in record.Cases.Values.GroupBy(c => string.Join(" -> ", c.Implementations)).OrderBy(g => g.Key.Contains("->")).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var cells = shown.Select(v => (v.Colour, Count: pairing.Count(c => c.Verdict == v.Verdict)));
            table.AddRow([new Text(pairing.Key), new Text($"{pairing.Count()}"), .. cells.Select(c => new Text($"{c.Count}", Style.Parse(c.Count == 0 ? "dim" : c.Colour)))]);
        }

        Terminal.Out.Write(table);
        Terminal.Say(Rows(record));
        foreach (var info in infos.Where(i => !i.Available))
        {
            Terminal.Say($"{info.Name}: unavailable: {info.Reason}; {ResultWords.Install(info.Remedy)}");
        }

        foreach (var (name, reason) in failedToStart)
        {
            Terminal.Say($"{name}: {reason}");
        }

        foreach (var entry in unmatched.OrderByDescending(e => e.IsError))
        {
            Terminal.Say($"{entry}");
        }

        Terminal.Say($"{tally.Done} cases in {tally.Elapsed.TotalSeconds:0.0} s, {tally.CasesPerSecond:0.0} cases/s{(interrupted ? $"; interrupted, continue with --resume {Path.GetDirectoryName(report)}" : "")}");
        Terminal.Say($"report: {report}");
    }

    private static string Rows(RunRecord record)
    {
        var cases = record.Cases.Values.ToLookup(c => c.Scenario);
        var counts = record.Header.Scenarios.CountBy(s => DifferentialVerdict.Of(s, cases[s.Id]).Agreement).ToDictionary();
        return $"{record.Header.Scenarios.Count} rows: {string.Join(", ", Agreements.Where(a => counts.ContainsKey(a.Agreement)).Select(a => $"{counts[a.Agreement]} {a.Words}"))}";
    }
}
