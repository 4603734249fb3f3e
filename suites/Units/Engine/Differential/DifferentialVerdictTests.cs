using Conformance.Engine.Differential;
using Conformance.Engine.Results;

namespace Conformance.Units.Engine.Differential;

public sealed class DifferentialVerdictTests
{
    private static readonly ScenarioInfo Row = new()
    {
        Id = "unit/row",
        Title = "t",
        Clauses = ["webrtc#c"],
        Seed = [],
        Tags = [],
        TwoPeers = false,
        File = "unit.yaml",
        Line = 1,
        Steps = [],
        Then = [],
    };

    [Test]
    public void Row_ThatAllPass_Agrees() => Assert.That(Of(Case("chromium"), Case("firefox"), Case("managed")), Is.EqualTo(RowAgreement.Agree));

    [Test]
    public void Row_ThatOneFails_NamesWhoDeviatesAndWhoDoesNot()
    {
        var verdict = DifferentialVerdict.Of(Row, [Case("chromium", Step("chromium")), Case("firefox"), Case("managed")]);

        Assert.That(verdict.Agreement, Is.EqualTo(RowAgreement.Deviate));
        Assert.That(verdict.Implementations, Is.EqualTo(new[] { "chromium" }));
        Assert.That(verdict.Why, Is.EqualTo("chromium deviates; firefox and managed do not"));
    }

    [Test]
    public void Row_ThatEveryBrowserFailsAlike_IsDoubtfulAlthoughManagedPasses() =>
        Assert.That(Of(Case("chromium", Step("chromium")), Case("firefox", Step("firefox")), Case("managed")), Is.EqualTo(RowAgreement.Doubtful));

    [Test]
    public void Row_ThatBrowsersFailInTwoWays_IsNotDoubtful() =>
        Assert.That(Of(Case("chromium", Step("chromium")), Case("firefox", Step("firefox") with { Actual = "otherwise" })), Is.EqualTo(RowAgreement.Deviate));

    [Test]
    public void Row_WhoseDoubtIsSettled_Deviates()
    {
        var verdict = DifferentialVerdict.Of(Row with { Settled = "The draft says so." }, [Case("chromium", Step("chromium")), Case("firefox", Step("firefox"))]);

        Assert.That((verdict.Agreement, verdict.Why), Is.EqualTo((RowAgreement.Deviate, "chromium and firefox deviate. Settled: The draft says so.")));
    }

    [Test]
    public void Browsers_OfOneEngine_AreOneVoice() =>
        Assert.That(Of(Case("chromium", Step("chromium")), Case("chrome", Step("chrome")), Case("managed")), Is.EqualTo(RowAgreement.Deviate));

    [Test]
    public void Rule_ThatBothBrowsersBreak_IsNoDoubtOfTheRow() =>
        Assert.That(Of(Case("chromium", Rule("chromium", "webrtc#c")), Case("firefox", Rule("firefox", "webrtc#c"))), Is.EqualTo(RowAgreement.Deviate));

    [Test]
    public void Rule_OfAnotherClause_DoesNotConcernTheRow() =>
        Assert.That(Of(Case("chromium", Rule("chromium", "rfc9429#section-5.2.1")), Case("firefox")), Is.EqualTo(RowAgreement.Agree));

    [Test]
    public void Outlines_ThatDifferWithoutAFinding_AreWhereTheDocumentsAreSilent()
    {
        var verdict = DifferentialVerdict.Of(Row, [Case("chromium"), Case("firefox") with { Outline = ["a: x rejects TypeError"] }, Case("managed")]);

        Assert.That((verdict.Agreement, verdict.Why), Is.EqualTo((RowAgreement.Silent, "no clause is broken, and they differ: chromium has 'a: x resolves' where firefox has 'a: x rejects TypeError'")));
        Assert.That(verdict.Implementations, Is.EqualTo(new[] { "firefox" }));
    }

    [Test]
    public void Difference_ThatAFindingOfTheScriptExplains_IsNotSilence() => Assert.That(
        Of(Case("chromium"), Case("firefox", Rule("firefox", "webrtc#other") with { Id = "rule:signaling/x" }) with { Outline = ["a: y"] }),
        Is.EqualTo(RowAgreement.Agree));

    [TestCase(Verdict.Unsupported)]
    [TestCase(Verdict.Timeout)]
    [TestCase(Verdict.HarnessError)]
    public void Row_ThatOnlyOneWasJudgedIn_IsNotCompared(Verdict verdict) =>
        Assert.That(Of(Case("chromium"), Case("firefox") with { Verdict = verdict }), Is.EqualTo(RowAgreement.NotCompared));

    private static RowAgreement Of(params CaseResult[] cases) => DifferentialVerdict.Of(Row, cases).Agreement;

    private static CaseResult Case(string implementation, params Finding[] findings) => new()
    {
        Case = $"unit/row@{implementation}",
        Scenario = "unit/row",
        Implementations = [implementation],
        Verdict = findings.Length > 0 ? Verdict.Known : Verdict.Pass,
        Started = DateTimeOffset.UnixEpoch,
        DurationMs = 1,
        Tries = [],
        Findings = findings,
        Outline = ["a: x resolves"],
    };

    private static Finding Step(string implementation) => new()
    {
        Id = "step:2",
        Kind = FindingKind.Step,
        Peer = "a",
        Implementation = implementation,
        Clauses = ["webrtc#c"],
        Expected = "succeeds",
        Actual = "throws TypeError",
        Title = "t",
    };

    private static Finding Rule(string implementation, string clause) => Step(implementation) with { Id = "rule:sdp/x", Kind = FindingKind.Rule, Clauses = [clause] };
}
