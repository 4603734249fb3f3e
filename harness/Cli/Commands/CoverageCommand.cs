using System.CommandLine;
using Conformance.Cli.Display;
using Conformance.Cli.Runs;
using Conformance.Engine;
using Conformance.Engine.Tables;
using Conformance.Reporting.Runs;
using Conformance.Spec.Seed;
using Spectre.Console;

namespace Conformance.Cli.Commands;

/// <summary><c>conformance coverage</c>: what of MDN's page on RTCPeerConnection the rows cover, and how each implementation did there.</summary>
internal static class CoverageCommand
{
    public static Command Create()
    {
        var selection = new Selection();
        var run = new Option<string?>("--run") { Description = "The run whose results are shown: its folder or its name under reports/out. Default: the newest one there.", HelpName = "run" };
        var clauses = new Option<bool>("--clauses") { Description = "Shows the normative steps of the documents instead, with the rows and rules that look at each, and those that nothing looks at. Exit code 1 when there is one." };
        var command = new Command("coverage", "Shows for each event, enumeration, value and obsolete item of MDN's page on RTCPeerConnection the rows about it and how each implementation did. Exit code 1 when one has no row.")
        {
            run, clauses, selection.Tables,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(() =>
        {
            var rows = selection.ReadTables(parsed, RepositoryRoot.Find());
            var record = Open(parsed.GetValue(run));
            return Task.FromResult(parsed.GetValue(clauses) ? ClauseTable.Show(rows, record) : Show(rows, record));
        }));
        return command;
    }

    private static ExitCode Show(IReadOnlyList<Scenario> rows, RunRecord? record)
    {
        var implementations = record?.Header.Implementations.Where(i => i.Available).Select(i => i.Name).ToList() ?? [];
        var table = new Table().Border(TableBorder.Simple).AddColumns("term", "is", "rows");
        foreach (var implementation in implementations)
        {
            table.AddColumn(new TableColumn(implementation).RightAligned());
        }

        var missing = new List<string>();
        foreach (var term in SeedTerms.All)
        {
            var about = rows.Where(r => r.Seed.Contains(term.Name)).Select(r => r.Id).ToHashSet();
            if (about.Count == 0 && term.IsRequired)
            {
                missing.Add(term.Name);
            }

            table.AddRow([term.Name, term.Kind.ToString().ToLowerInvariant(), Rows(about), .. implementations.Select(i => Result(record!, about, i))]);
        }

        Terminal.Out.Write(table);
        Terminal.Say(record is null
            ? "no run in reports/out yet: rows only"
            : $"results: run {record.Header.Run}; cases without a finding of the implementation of all cases that it took part in");
        if (missing.Count == 0)
        {
            return ExitCode.AsExpected;
        }

        Terminal.Say($"no row: {string.Join(", ", missing)}");
        return ExitCode.Unexpected;
    }

    private static string Rows(HashSet<string> about) => about.Count switch
    {
        0 => "-",
        1 => about.First(),
        _ => $"{about.Count}: {about.Order(StringComparer.Ordinal).First()}, ...",
    };

    private static string Result(RunRecord record, HashSet<string> about, string implementation)
    {
        var cases = record.Cases.Values.Where(c => about.Contains(c.Scenario) && c.Implementations.Contains(implementation)).ToList();
        var judged = cases.Where(c => c.IsJudged).ToList();
        return judged.Count == 0 ? "-" : $"{judged.Count(c => !c.Findings.Any(f => f.Implementation == implementation))}/{judged.Count}";
    }

    private static RunRecord? Open(string? run)
    {
        var folder = Path.Combine(RepositoryRoot.Find(), "reports", "out");
        var found = run is null ? RunFolders.Newest(folder) : RunFolders.Find("--run", run, folder);
        return found is null ? null : RunFolders.Read($"--run {run ?? Path.GetFileName(found)}", found);
    }
}
