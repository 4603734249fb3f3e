using Conformance.Engine.Results;
using Conformance.Reporting.Runs;
using Conformance.Spec.Clauses;

namespace Conformance.Reporting.Coverage;

/// <summary>Which steps of the clause index rows and rules look at, and how each implementation of a run did there.</summary>
public sealed class ClauseCoverage
{
    private readonly ILookup<Clause, string> _rowsOf;
    private readonly List<(string Name, List<CaseResult> Judged)> _implementations;

    private ClauseCoverage(IEnumerable<(string Id, IReadOnlyList<string> Clauses)> rows, RunRecord? run)
    {
        var named = rows.SelectMany(r => r.Clauses.Select(c => (r.Id, Clause: Clause.TryParse(c, out var clause) ? clause : null))).Where(p => p.Clause is not null).ToList();
        _rowsOf = named.ToLookup(p => Place(p.Clause!), p => p.Id);
        Outside = [.. named.Select(p => p.Clause!).Where(c => ClauseIndex.SectionOf(c) is null).Select(c => c.ToString()).Distinct().Order(StringComparer.Ordinal)];
        _implementations = run is null
            ? []
            : [.. run.Header.Implementations.Where(i => i.Available).Select(i => (i.Name, run.Cases.Values.Where(c => c.IsJudged && c.Implementations.Contains(i.Name)).ToList()))];
        Sections = [.. ClauseIndex.Sections.Select(Cover)];
    }

    /// <summary>Every section of the index, in its order.</summary>
    public IReadOnlyList<SectionCoverage> Sections { get; }

    /// <summary>Clauses of rows that lie outside of the index.</summary>
    public IReadOnlyList<string> Outside { get; }

    /// <summary>The coverage by these rows.</summary>
    /// <param name="rows">Rows by id, with their clauses. A text that is no clause covers nothing.</param>
    /// <param name="run">The run whose results are told, null for none.</param>
    public static ClauseCoverage Of(IEnumerable<(string Id, IReadOnlyList<string> Clauses)> rows, RunRecord? run) => new(rows, run);

    /// <summary>How many steps of all sections are so.</summary>
    public int Count(StepState state) => Sections.Sum(s => s.Count(state));

    /// <summary>A clause by the name that the index has for it.</summary>
    private static Clause Place(Clause clause) => ClauseIndex.TryFind(clause, out var section, out var step)
        ? section.ClauseOf(step)
        : ClauseIndex.SectionOf(clause)?.Clause ?? clause;

    private SectionCoverage Cover(ClauseSection section) =>
        new(section, [.. section.Steps.Select(step => Cover(section, step))], [.. _rowsOf[section.Clause].Distinct()]);

    private StepCoverage Cover(ClauseSection section, ClauseStep step)
    {
        var clause = section.ClauseOf(step);
        var rows = _rowsOf[clause].Distinct().ToList();
        var rules = ClauseIndex.RulesOf(section, step).Select(r => r.Id).ToList();
        return new StepCoverage { Step = step, Clause = clause, Rows = rows, Rules = rules, Results = [.. Results(rows.ToHashSet(), [.. rules.Select(r => $"rule:{r}")])] };
    }

    private IEnumerable<StepResult> Results(HashSet<string> rows, HashSet<string> rules)
    {
        foreach (var (name, judged) in _implementations)
        {
            // A finding of a row's own counts for the row's steps; what a rule finds there counts for the rule's.
            var cases = rules.Count > 0 ? judged : judged.FindAll(c => rows.Contains(c.Scenario));
            yield return new StepResult(name, cases.Count, cases.Count(c => c.Findings.Any(f => f.Implementation == name
                && (f.Kind == FindingKind.Rule ? rules.Contains(f.Id) : rows.Contains(c.Scenario)))));
        }
    }
}
