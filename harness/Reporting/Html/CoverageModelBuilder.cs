using Conformance.Reporting.Coverage;
using Conformance.Reporting.Runs;
using Conformance.Spec.Clauses;
using Conformance.Spec.Rules;

namespace Conformance.Reporting.Html;

/// <summary>Turns the coverage of clauses by a run's rows into what the page shows.</summary>
internal static class CoverageModelBuilder
{
    /// <summary>Builds it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rowOf">The index of each row of the page, by its id.</param>
    public static CoverageModel Build(RunRecord run, IReadOnlyDictionary<string, int> rowOf)
    {
        var coverage = ClauseCoverage.Of(run.Header.Scenarios.Select(s => (s.Id, s.Clauses)), run);
        var rules = new IndexOf<string>(StringComparer.Ordinal);
        var documents = coverage.Sections.GroupBy(s => s.Section.Clause.Document)
            .Select(d => new CoverageModel.Document(DocumentTitles.Of(d.Key), [.. d.Select(s => Section(s, rowOf, rules))]))
            .ToList();
        return new CoverageModel(
            [.. run.Header.Implementations.Where(i => i.Available).Select(i => i.Name)],
            [.. rules.Items.Select(id => new CoverageModel.Rule(id, RuleBook.ById(id)!.Title))],
            documents,
            coverage.Outside);
    }

    private static CoverageModel.Section Section(SectionCoverage s, IReadOnlyDictionary<string, int> rowOf, IndexOf<string> rules) => new(
        s.Section.Clause.ToString(), s.Section.Clause.Url, s.Section.Title, [.. s.Steps.Select(step => Step(step, rowOf, rules))],
        Some(s.Rows.Select(id => rowOf[id])));

    private static CoverageModel.Step Step(StepCoverage s, IReadOnlyDictionary<string, int> rowOf, IndexOf<string> rules) => new(
        s.Step.Id, s.Step.Text, s.Step.Untestable, Some(s.Rows.Select(id => rowOf[id])), Some(s.Rules.Select(id => rules[id])),
        s.State == StepState.Tested ? [.. s.Results.Select(r => new[] { r.Cases, r.Deviating })] : null);

    private static List<int>? Some(IEnumerable<int> indexes) => indexes.ToList() is { Count: > 0 } list ? list : null;
}
