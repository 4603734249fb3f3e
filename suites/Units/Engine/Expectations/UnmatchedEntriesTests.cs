using System.Collections.Immutable;
using Conformance.Engine.Expectations;
using Conformance.Engine.Results;
using Conformance.Engine.Running;
using Conformance.Units.Engine.Running;

namespace Conformance.Units.Engine.Expectations;

public sealed class UnmatchedEntriesTests
{
    private static readonly ImmutableArray<Case> All = [Row("unit/one", "x"), Row("unit/two", "x"), Row("unit/two", "y")];

    [Test]
    public void Entry_ThatListsAFinding_IsMatched() => Assert.That(Unmatched("case: '*', finding: 'step:2'", CaseResults.Of("unit/one@x", "step:2"), CaseResults.Of("unit/two@x")), Is.Empty);

    [Test]
    public void Entry_WhoseCasesAllRanWithoutTheFinding_IsGoneWithFileAndLine()
    {
        var entry = Unmatched("case: 'unit/*', finding: 'step:2'", CaseResults.Of("unit/one@x", "step:3"), CaseResults.Of("unit/two@x")).Single();

        Assert.That((entry.Why, entry.IsError), Is.EqualTo((UnmatchedWhy.Gone, true)));
        Assert.That(entry.ToString(), Is.EqualTo("reports/expectations/x.yaml:3: step:2 appeared in no case that fits 'unit/*'; remove the entry or correct it"));
    }

    [Test]
    public void Entry_OfWhichACaseDidNotRun_IsNotJudged() => Assert.That(Unmatched("case: 'unit/*', finding: 'step:2'", CaseResults.Of("unit/one@x")), Is.Empty);

    [TestCase(Verdict.Timeout)]
    [TestCase(Verdict.HarnessError)]
    public void Entry_OfWhichACaseHasNoJudgement_IsNotJudged(Verdict verdict) =>
        Assert.That(Unmatched("case: unit/one, finding: 'step:2'", CaseResults.Of("unit/one@x") with { Verdict = verdict }), Is.Empty);

    [Test]
    public void Entry_ThatShowsSometimes_DidNotShowAndIsNoError()
    {
        var entry = Unmatched("case: unit/one, finding: 'step:2', sometimes: true", CaseResults.Of("unit/one@x")).Single();

        Assert.That((entry.Why, entry.IsError), Is.EqualTo((UnmatchedWhy.DidNotShow, false)));
    }

    [Test]
    public void Entry_ThatDidNotShow_SaysHowOftenItDoes()
    {
        var entry = Unmatched("case: unit/one, finding: 'step:2', sometimes: true, rate: 3/20", CaseResults.Of("unit/one@x")).Single();

        Assert.That(entry.ToString(), Is.EqualTo("reports/expectations/x.yaml:3: step:2 did not show this time (it does in 3/20)"));
    }

    [TestCase("case: unit/three, finding: 'step:2'")]
    [TestCase("case: unit/three, finding: 'step:2', sometimes: true")]
    [TestCase("case: 'unit/two@y', finding: 'step:2'")]
    public void Entry_WithoutACaseOfItsImplementation_IsAnErrorWhateverRan(string text) =>
        Assert.That(Unmatched(text).Single().Why, Is.EqualTo(UnmatchedWhy.NoSuchCase));

    [Test]
    public void Entry_ForAnotherVersion_IsNotLookedAt() => Assert.That(Unmatched("case: unit/three, finding: f, versions: '>=2'"), Is.Empty);

    [Test]
    public void Entry_BehindOneThatListsTheSame_ListsNothing()
    {
        var entry = Unmatched("case: '*', finding: 'step:2', clause: webrtc#c, reason: r, kind: temporary }\n- { case: unit/one, finding: 'step:2'", CaseResults.Of("unit/one@x", "step:2"), CaseResults.Of("unit/two@x"));

        Assert.That(entry.Single().Entry.Case, Is.EqualTo("unit/one"));
    }

    private static ImmutableArray<UnmatchedEntry> Unmatched(string entry, params CaseResult[] results)
    {
        var file = ExpectationFile.Parse($"implementation: x\nknown:\n- {{ {entry}, clause: webrtc#c, reason: r, kind: temporary }}\n", "reports/expectations/x.yaml", "x");
        return UnmatchedEntries.Of(new KnownDeviations([file], new Dictionary<string, string?> { ["x"] = "1.0" }), All, results.ToDictionary(r => r.Case));
    }

    private static Case Row(string id, string implementation) => Rows.One("a: new RTCPeerConnection") is var row ? new Case(row.Scenario with { Id = id }, [implementation]) : row;
}
