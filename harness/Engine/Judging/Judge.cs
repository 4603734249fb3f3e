using System.Collections.Immutable;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Spec.Rules;
using Conformance.Spec.Traces;

namespace Conformance.Engine.Judging;

/// <summary>Says where a case's traces are not what the documents and the row say. Pure.</summary>
public static class Judge
{
    /// <summary>
    /// All findings: the steps' own, the rules' over every trace, the row's expectations. Where something was unsupported, what ran is judged:
    /// the steps and the rules, but not what the row expects of its whole.
    /// </summary>
    public static ImmutableArray<Finding> Findings(CaseRecord record) => Findings(record, RuleBook.All);

    /// <summary>The same with a chosen set of rules.</summary>
    public static ImmutableArray<Finding> Findings(CaseRecord record, ImmutableArray<TraceRule> rules)
    {
        if (record.HarnessError is not null)
        {
            return [];
        }

        var row = new RowJudge(record);
        return [.. record.StepFindings, .. row.InlineExpectations(), .. row.Expectations(), .. record.Traces.SelectMany(t => ByRules(t, rules))];
    }

    private static IEnumerable<Finding> ByRules(Trace trace, ImmutableArray<TraceRule> rules)
    {
        foreach (var rule in rules)
        {
            foreach (var same in rule.Check(trace).GroupBy(v => (v.Expected, v.Actual)))
            {
                yield return new Finding
                {
                    Id = $"rule:{rule.Id}",
                    Kind = FindingKind.Rule,
                    Peer = trace.Peer,
                    Implementation = trace.Implementation,
                    Seq = same.First().Seq,
                    Clauses = [rule.Clause.ToString()],
                    Level = rule.Level == RuleLevel.Must ? "must" : "should",
                    Expected = same.Key.Expected,
                    Actual = same.Key.Actual,
                    Title = rule.Title,
                    Times = same.Count(),
                };
            }
        }
    }
}
