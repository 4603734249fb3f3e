using Conformance.Spec.Clauses;
using Conformance.Spec.Rules;
using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

/// <summary>The check of the checks: no rule can go, and none can fall silent, without a test of <see cref="BreakingSampleTests"/> that is red.</summary>
public sealed class RuleMutationTests
{
    private static IEnumerable<string> Rules => RuleBook.All.Select(r => r.Id);

    [TestCaseSource(nameof(Rules))]
    public void RuleBook_WithoutARule_LeavesItsSampleAlone(string rule) =>
        Assert.That(SampleCheck.Unpaired(RuleBook.All.Where(r => r.Id != rule)), Is.EqualTo(new[] { rule }));

    [TestCaseSource(nameof(Rules))]
    public void RuleBook_WithARuleThatFindsNothing_MissesItsSample(string rule) =>
        Assert.That(SampleCheck.Fault([.. RuleBook.All.Select(r => r.Id == rule ? new Silent(r) : r)], rule), Is.Not.Null);

    private sealed class Silent(TraceRule of) : TraceRule
    {
        public override string Id => of.Id;

        public override string Title => of.Title;

        public override Clause Clause => of.Clause;

        public override RuleLevel Level => of.Level;

        public override IEnumerable<Violation> Check(Trace trace) => [];
    }
}
