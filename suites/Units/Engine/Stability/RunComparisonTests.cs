using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Stability;
using Conformance.Units.Engine.Expectations;

namespace Conformance.Units.Engine.Stability;

public sealed class RunComparisonTests
{
    private const string Listed = "- { case: '*', finding: 'rule:r', clause: webrtc#c, reason: r, kind: temporary, sometimes: true }";

    [Test]
    public void Runs_WithTheSameFindings_DifferInNothing()
    {
        var comparison = Compare("", [CaseResults.Of("u/one@x", "step:1")], [CaseResults.Of("u/one@x", "step:1")]);

        Assert.That((comparison.Cases, comparison.Findings.Length, comparison.Verdicts.Length, comparison.Rates.Length, comparison.IsAsListed), Is.EqualTo((1, 0, 0, 0, true)));
    }

    [Test]
    public void Entry_WhoseFindingShowsEachTime_HasNoRate() =>
        Assert.That(Compare(Listed, [CaseResults.Of("u/one@x", "rule:r")], [CaseResults.Of("u/one@x", "rule:r")]).Rates.Single().Rate, Is.Null);

    [Test]
    public void Finding_ThatOneRunLacks_DiffersWithItsRates()
    {
        var comparison = Compare(
            Listed,
            [CaseResults.Of("u/one@x", "rule:r"), CaseResults.Of("u/two@x", "rule:r"), CaseResults.Of("u/three@x")],
            [CaseResults.Of("u/one@x"), CaseResults.Of("u/two@x", "rule:r"), CaseResults.Of("u/three@x")],
            [CaseResults.Of("u/one@x", "rule:r"), CaseResults.Of("u/two@x", "rule:r"), CaseResults.Of("u/three@x")]);

        var finding = comparison.Findings.Single();
        Assert.That((finding.Implementation, finding.Finding, finding.Runs, finding.Executions, finding.IsListed), Is.EqualTo(("x", "rule:r", new Rate(3, 3), new Rate(5, 6), true)));
        Assert.That(finding.Cases, Is.EqualTo(new[] { ("u/one@x", "a", new Rate(2, 3)) }));
        Assert.That(comparison.Rates.Single().Rate, Is.EqualTo(new Rate(5, 6)));
        Assert.That(comparison.IsAsListed, Is.True);
    }

    [Test]
    public void Finding_ThatIsListedAsConstantAndVaries_IsNotAsListed()
    {
        var comparison = Compare(Listed.Replace(", sometimes: true", "", StringComparison.Ordinal), [CaseResults.Of("u/one@x", "rule:r")], [CaseResults.Of("u/one@x")]);

        Assert.That((comparison.Findings.Single().IsListed, comparison.IsAsListed), Is.EqualTo((false, false)));
    }

    [Test]
    public void Finding_ThatIsListedWithARate_IsAsListed()
    {
        var comparison = Compare(Listed.Replace("sometimes: true", "rate: 1/2", StringComparison.Ordinal), [CaseResults.Of("u/one@x", "rule:r")], [CaseResults.Of("u/one@x")]);

        Assert.That(comparison.IsAsListed, Is.True);
    }

    [Test]
    public void Finding_ThatNobodyListed_IsNotAsListed()
    {
        var comparison = Compare("", [CaseResults.Of("u/one@x", "rule:r")], [CaseResults.Of("u/one@x")]);

        Assert.That((comparison.Findings.Single().Entry, comparison.IsAsListed), Is.EqualTo(((ExpectationEntry?)null, false)));
        Assert.That(comparison.Rates, Is.Empty);
    }

    [Test]
    public void Finding_SeenTwiceInACase_CountsOnce() =>
        Assert.That(Compare(Listed, [CaseResults.Of("u/one@x", "rule:r", "rule:r")], [CaseResults.Of("u/one@x")]).Findings.Single().Executions, Is.EqualTo(new Rate(1, 2)));

    [Test]
    public void Case_ThatOneRunAloneHas_IsNotCompared() =>
        Assert.That(Compare("", [CaseResults.Of("u/one@x", "rule:r")], [CaseResults.Of("u/two@x")]).Cases, Is.Zero);

    [Test]
    public void Case_WithoutAJudgement_IsNamedAndAccusesNoFinding()
    {
        var comparison = Compare(
            Listed,
            [CaseResults.Of("u/one@x", "rule:r") with { Verdict = Verdict.Known }],
            [CaseResults.Of("u/one@x") with { Verdict = Verdict.Timeout }]);

        Assert.That(comparison.Findings, Is.Empty);
        Assert.That(comparison.Verdicts.Single().Verdicts, Is.EquivalentTo(new[] { (Verdict.Known, 1), (Verdict.Timeout, 1) }));
        Assert.That(comparison.IsAsListed, Is.False);
    }

    private static RunComparison Compare(string entries, params CaseResult[][] runs)
    {
        var file = ExpectationFile.Parse($"implementation: x\nknown:\n{entries}\n", "reports/expectations/x.yaml", "x");
        return RunComparison.Of([.. runs.Select(r => r.ToDictionary(c => c.Case))], new KnownDeviations([file], new Dictionary<string, string?> { ["x"] = "1.0" }));
    }
}
