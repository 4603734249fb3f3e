using Conformance.Engine;
using Conformance.Engine.Results;
using Conformance.Engine.Tables;
using Conformance.Reporting.Coverage;
using Conformance.Reporting.Runs;
using Conformance.Spec.Clauses;

namespace Conformance.Units.Reporting;

public sealed class ClauseCoverageTests
{
    [Test]
    public void Of_TheProjectsRows_LeavesNoStepUncovered()
    {
        var rows = TableReader.ReadAll(RepositoryRoot.Find()).Select(r => (r.Id, (IReadOnlyList<string>)r.Clauses));
        var uncovered = ClauseCoverage.Of(rows, null).Sections.SelectMany(s => s.Steps).Where(s => s.State == StepState.Uncovered);
        Assert.That(uncovered.Select(s => s.Clause.ToString()), Is.Empty, "name the step in a row, cite it in a rule, or say in the index why no trace can show it");
    }

    [Test]
    public void Of_RowThatNamesAStep_CoversItAndNoOther()
    {
        var section = Section(ClauseCoverage.Of([("x/row", ["webrtc#dom-peerconnection/silent"])], null), "webrtc#dom-peerconnection");
        Assert.Multiple(() =>
        {
            Assert.That(section.Steps.Where(s => s.State == StepState.Tested).Select(s => s.Step.Id), Is.EqualTo(new[] { "silent" }));
            Assert.That(section.Steps.Single(s => s.Step.Id == "expired-certificate").State, Is.EqualTo(StepState.Uncovered));
            Assert.That(section.Steps.Single(s => s.Step.Id == "foreign-certificate").State, Is.EqualTo(StepState.Untestable));
        });
    }

    [Test]
    public void Of_RowThatNamesASectionOfSeveralSteps_CoversNone()
    {
        var section = Section(ClauseCoverage.Of([("x/row", ["webrtc#dom-peerconnection"])], null), "webrtc#dom-peerconnection");
        Assert.Multiple(() =>
        {
            Assert.That(section.Rows, Is.EqualTo(new[] { "x/row" }));
            Assert.That(section.Count(StepState.Tested), Is.Zero);
        });
    }

    [Test]
    public void Of_RowThatNamesASectionOfOneStep_CoversIt()
    {
        var section = Section(ClauseCoverage.Of([("x/row", ["webrtc#event-negotiation"])], null), "webrtc#event-negotiation");
        Assert.That(section.Steps.Single().Rows, Is.EqualTo(new[] { "x/row" }));
    }

    [Test]
    public void Of_RowThatNamesAnotherFragmentOfTheSection_CoversTheStep()
    {
        var section = Section(ClauseCoverage.Of([("x/row", ["webrtc#dfn-operations-chain/first"])], null), "webrtc#dfn-chain");
        Assert.That(section.Steps.Single(s => s.Step.Id == "first").Rows, Is.EqualTo(new[] { "x/row" }));
    }

    [Test]
    public void Of_StepThatARuleLooksAt_IsTestedWithoutARow()
    {
        var step = Section(ClauseCoverage.Of([], null), "webrtc#pc-ss-init").Steps.Single();
        Assert.Multiple(() =>
        {
            Assert.That(step.State, Is.EqualTo(StepState.Tested));
            Assert.That(step.Rules, Is.EqualTo(new[] { "connection/initial-states" }));
        });
    }

    [Test]
    public void Of_ClauseOfAnotherSection_IsOutside() => Assert.That(
        ClauseCoverage.Of([("x/one", ["webrtc#nowhere", "no clause"]), ("x/two", ["webrtc#nowhere", "webrtc#pc-ss-init"])], null).Outside, Is.EqualTo(new[] { "webrtc#nowhere" }));

    [Test]
    public void Results_FindingOfARow_CountsForTheRowsSteps()
    {
        var record = Record(
            Case("x/row", Verdict.Known, Finding(FindingKind.Step, "step:1", "b")), Case("x/other", Verdict.Fail, Finding(FindingKind.Step, "step:1", "b")), Case("x/row", Verdict.Timeout));
        var steps = Section(ClauseCoverage.Of([("x/row", ["webrtc#dom-peerconnection/silent"]), ("x/other", ["webrtc#nowhere"])], record), "webrtc#dom-peerconnection").Steps;
        Assert.That(steps.Single(s => s.Step.Id == "silent").Results, Is.EqualTo(new[] { new StepResult("a", 1, 0), new StepResult("b", 1, 1) }));
    }

    [Test]
    public void Results_FindingOfARule_CountsForTheRulesStepsInEveryCase()
    {
        var record = Record(
            Case("x/row", Verdict.Known, Finding(FindingKind.Rule, "rule:connection/initial-states", "a")), Case("x/other", Verdict.Fail, Finding(FindingKind.Rule, "rule:close/states-closed", "a")));
        var coverage = ClauseCoverage.Of([("x/row", ["webrtc#dom-peerconnection/silent"])], record);
        Assert.Multiple(() =>
        {
            Assert.That(Section(coverage, "webrtc#pc-ss-init").Steps.Single().Results, Is.EqualTo(new[] { new StepResult("a", 2, 1), new StepResult("b", 2, 0) }));
            Assert.That(Section(coverage, "webrtc#dom-peerconnection").Steps.Single(s => s.Step.Id == "silent").Results[0], Is.EqualTo(new StepResult("a", 1, 0)));
        });
    }

    private static SectionCoverage Section(ClauseCoverage coverage, string clause) => coverage.Sections.Single(s => s.Section.Clause == Clause.Parse(clause));

    private static RunRecord Record(params CaseResult[] cases) => new()
    {
        Header = new RunHeader
        {
            Run = "run",
            Started = default,
            Arguments = [],
            Seed = 1,
            Retries = 0,
            TimeoutSeconds = 1,
            Machine = "",
            Implementations = [new("a", "A", true), new("b", "B", true), new("c", "C", false)],
            Scenarios = [],
            Planned = [],
        },
        FirstStarted = default,
        Resumptions = 0,
        Footer = null,
        Cases = cases.Select((c, i) => (Key: $"{c.Scenario}{i}", c)).ToDictionary(p => p.Key, p => p.c),
        UnreadableLines = 0,
    };

    private static CaseResult Case(string scenario, Verdict verdict, params Finding[] findings) => new()
    {
        Case = $"{scenario}@a+b",
        Scenario = scenario,
        Implementations = ["a", "b"],
        Verdict = verdict,
        Started = default,
        DurationMs = 1,
        Tries = [verdict],
        Findings = findings,
    };

    private static Finding Finding(FindingKind kind, string id, string implementation) => new()
    {
        Id = id,
        Kind = kind,
        Peer = "a",
        Implementation = implementation,
        Clauses = [],
        Expected = "",
        Actual = "",
        Title = "",
    };
}
