using Conformance.Engine.Results;
using Conformance.Reporting.Deviations;
using Conformance.Reporting.Runs;
using Conformance.Units.Reporting.Sample;

namespace Conformance.Units.Reporting;

public sealed class DeviationGroupingTests
{
    private static readonly SampleRun Run = new(12);

    [Test]
    public void Group_OneRuleInTwoImplementations_IsOneDeviationWithTwoShares()
    {
        var deviation = Group(Found(0, "rule:x", FindingKind.Rule, "firefox", null), Found(1, "rule:x", FindingKind.Rule, "chromium",
            new KnownDeviation("r", null, true))).Single();
        Assert.Multiple(() =>
        {
            Assert.That(deviation.Key, Is.EqualTo("rule:x"));
            Assert.That(deviation.Shares.Select(s => s.Implementation), Is.EqualTo(new[] { "chromium", "firefox" }), "in the run's order");
            Assert.That(deviation.Shares.Select(s => s.Unexpected.Count), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(deviation.Cases, Is.EqualTo(2));
        });
    }

    [Test]
    public void Group_KnownStepsOfTwoRows_BelongTogetherByTheirReason()
    {
        var known = new KnownDeviation("one cause", null, false);
        var groups = Group(Found(0, "step:1", FindingKind.Step, "firefox", known), Found(2, "step:4", FindingKind.Step, "firefox", known,
            "Another row"));
        Assert.That(groups.Select(g => g.Title), Is.EqualTo(new[] { "one cause" }));
    }

    [Test]
    public void Group_UnexpectedBesideMoreKnown_StandsFirst()
    {
        var known = new KnownDeviation("r", null, false);
        var groups = Group(
            Found(0, "rule:often", FindingKind.Rule, "firefox", known), Found(1, "rule:often", FindingKind.Rule, "firefox", known), Found(2,
                "rule:once", FindingKind.Rule, "firefox", null));
        Assert.That(groups.Select(g => g.Key), Is.EqualTo(new[] { "rule:once", "rule:often" }));
    }

    [Test]
    public void Group_SameFindingTwiceInACase_CountsTheCaseOnce()
    {
        var twice = Found(0, "rule:x", FindingKind.Rule, "firefox", null);
        twice = twice with { Findings = [.. twice.Findings, .. twice.Findings] };
        Assert.That(Group(twice).Single().Shares.Single().Cases, Has.Count.EqualTo(1));
    }

    private static IReadOnlyList<Deviation> Group(params CaseResult[] cases) => DeviationGrouping.Group(new RunRecord
    {
        Header = Run.Header, FirstStarted = Run.Header.Started, Resumptions = 0, Footer = null, UnreadableLines = 0,
            Cases = cases.ToDictionary(c => c.Case),
    });

    private static CaseResult Found(int at, string id, FindingKind kind, string who, KnownDeviation? known, string title = "A row") =>
        Run.Cases[at] with
    {
        Findings =
        [
            new Finding { Id = id, Kind = kind, Peer = "a", Implementation = who, Clauses = ["webrtc#x"], Expected = "e", Actual = "a",
                Title = title, Known = known },
        ],
    };
}
