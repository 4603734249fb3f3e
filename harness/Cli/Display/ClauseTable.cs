using Conformance.Engine.Tables;
using Conformance.Reporting.Coverage;
using Conformance.Reporting.Runs;
using Spectre.Console;

namespace Conformance.Cli.Display;

/// <summary>The steps of the clause index on the terminal: what looks at each, how each implementation did, and what nothing looks at.</summary>
internal static class ClauseTable
{
    /// <summary>Prints all of it.</summary>
    /// <returns>Unexpected when nothing looks at a step that a trace could show.</returns>
    public static ExitCode Show(IReadOnlyList<Scenario> rows, RunRecord? run)
    {
        var coverage = ClauseCoverage.Of(rows.Select(r => (r.Id, (IReadOnlyList<string>)r.Clauses)), run);
        var implementations = coverage.Sections[0].Steps[0].Results.Select(r => r.Implementation).ToList();
        Terminal.Out.Write(Steps(coverage, implementations));
        Terminal.Out.Write(Documents(coverage));
        Terminal.Say(run is null
            ? "no run in reports/out yet: rows and rules only"
            : $"results: run {run.Header.Run}; cases without a finding about the step of all cases in which a row or a rule looked at it");
        Terminal.Say($"outside the index: {coverage.Outside.Count} clauses of rows");
        Terminal.Say($"uncovered: {coverage.Count(StepState.Uncovered)} steps");
        foreach (var section in coverage.Sections.Where(s => s.Count(StepState.Uncovered) > 0))
        {
            Terminal.Say($"  {section.Section.Clause}: {string.Join(", ", section.Steps.Where(s => s.State == StepState.Uncovered).Select(s => s.Step.Id))}");
        }

        return coverage.Count(StepState.Uncovered) == 0 ? ExitCode.AsExpected : ExitCode.Unexpected;
    }

    private static Table Steps(ClauseCoverage coverage, List<string> implementations)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("step", "what it asks for", "rows", "rules");
        foreach (var implementation in implementations)
        {
            table.AddColumn(new TableColumn(implementation).RightAligned().NoWrap());
        }

        foreach (var section in coverage.Sections)
        {
            table.AddRow([new Text(section.Section.Clause.ToString(), new Style(decoration: Decoration.Bold)), new Text(section.Section.Title, new Style(decoration: Decoration.Bold)), .. Enumerable.Repeat(Text.Empty, 2 + implementations.Count)]);
            foreach (var step in section.Steps)
            {
                table.AddRow([new Text("  " + step.Step.Id), new Text(step.Step.Text), new Text(Rows(step)), new Text(Names(step.Rules)), .. step.Results.Select(r => new Text(Result(step, r)))]);
            }
        }

        return table;
    }

    private static Table Documents(ClauseCoverage coverage)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("document");
        foreach (var name in new[] { "sections", "steps", "tested", "not testable", "uncovered" })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var document in coverage.Sections.GroupBy(s => s.Section.Clause.Document).Append(coverage.Sections.GroupBy(_ => "all").Single()))
        {
            table.AddRow([document.Key, .. new[]
            {
                document.Count(), document.Sum(s => s.Steps.Count), document.Sum(s => s.Count(StepState.Tested)), document.Sum(s => s.Count(StepState.Untestable)),
                document.Sum(s => s.Count(StepState.Uncovered)),
            }.Select(n => $"{n}")]);
        }

        return table;
    }

    private static string Rows(StepCoverage step) => step.State switch
    {
        StepState.Untestable => "not testable",
        StepState.Uncovered => "uncovered",
        _ => Names(step.Rows),
    };

    private static string Names(IReadOnlyList<string> ids) => ids.Count switch
    {
        0 => "-",
        1 => ids[0],
        _ => $"{ids.Count}: {ids[0]}, ...",
    };

    private static string Result(StepCoverage step, StepResult result) =>
        step.State != StepState.Tested || result.Cases == 0 ? "-" : $"{result.Cases - result.Deviating}/{result.Cases}";
}
