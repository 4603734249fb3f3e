using System.Collections.Immutable;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Units.Engine.Running;

namespace Conformance.Units.Engine.Expectations;

public sealed class ExpectationChangesTests
{
    private static readonly ImmutableArray<Case> All = [Row("unit/one"), Row("unit/two")];

    [Test]
    public void Finding_ThatNobodyListed_IsANewEntryWithClauseAndVersion()
    {
        var entry = Changes("", Result("unit/one@x", Verdict.Fail, "step:2")).Added.Single().Entry;

        Assert.That((entry.Case, entry.Finding, entry.Actual, entry.Clause, entry.Permanent), Is.EqualTo(("unit/one", "step:2", "it fails", "webrtc#c", false)));
        Assert.That(entry.Versions.ToString(), Is.EqualTo(">=7"));
    }

    [Test]
    public void Finding_ThatOnlyOnePairingShows_IsAnEntryForThatPairing()
    {
        var changes = Changes("", Result("unit/one@x+y", Verdict.Fail, "step:2"), Result("unit/one@y+x", Verdict.Pass));

        Assert.That(changes.Added.Single().Entry.Case, Is.EqualTo("unit/one@x+y"));
    }

    [Test]
    public void Finding_ThatIsListedByNow_IsNothingNew() =>
        Assert.That(Changes("- { case: unit/one, finding: 'step:2', clause: webrtc#c, reason: r, kind: temporary }", Result("unit/one@x", Verdict.Fail, "step:2")).Added, Is.Empty);

    [TestCase("unit/one", TestName = "Entry_ThatNamesTheRow_WhenFixed_IsRemoved")]
    [TestCase("'unit/*'", TestName = "Entry_ThatMatchesNothing_IsRemoved")]
    public void Entry_WhoseFindingIsGone_IsRemoved(string pattern)
    {
        var changes = Changes(
            $"- {{ case: {pattern}, finding: 'step:2', clause: webrtc#c, reason: r, kind: temporary }}",
            Result("unit/one@x", Verdict.Fixed),
            Result("unit/two@x", Verdict.Pass));

        Assert.That(changes.Removed.Select(r => r.Entry.At.Line), Is.EqualTo(new[] { 3 }));
    }

    [TestCase(Verdict.Timeout, "nothing was judged")]
    [TestCase(Verdict.HarnessError, "nothing was judged")]
    [TestCase(Verdict.Flaky, "its tries differ (step:2)")]
    public void Case_WithoutAPlainJudgement_IsRefusedWithWhy(Verdict verdict, string why)
    {
        var changes = Changes("", Result("unit/one@x", verdict, "step:2"));

        Assert.That(changes.Added, Is.Empty);
        Assert.That(changes.Refused.Single(), Does.StartWith("unit/one@x: ").And.Contain(why));
    }

    private static ExpectationChanges Changes(string entries, params CaseResult[] results)
    {
        var file = ExpectationFile.Parse($"implementation: x\nknown:\n{entries}\n", "x.yaml", "x");
        var versions = new Dictionary<string, string?> { ["x"] = "7.1" };
        return ExpectationChanges.Of(new KnownDeviations([file], versions), All, results.ToDictionary(r => r.Case), versions);
    }

    private static Case Row(string id) => new(Rows.One("a: new RTCPeerConnection").Scenario with { Id = id }, ["x"]);

    private static CaseResult Result(string id, Verdict verdict, params string[] findings) => new()
    {
        Case = id,
        Scenario = id.Split('@')[0],
        Implementations = id.Split('@')[1].Split('+'),
        Verdict = verdict,
        Started = DateTimeOffset.UnixEpoch,
        DurationMs = 1,
        Tries = [verdict],
        Findings =
        [
            .. findings.Select(f => new Finding
            {
                Id = f,
                Kind = FindingKind.Step,
                Peer = "a",
                Implementation = "x",
                Clauses = ["webrtc#c"],
                Expected = "it works",
                Actual = "it fails",
                Title = "t",
            }),
        ],
    };
}
