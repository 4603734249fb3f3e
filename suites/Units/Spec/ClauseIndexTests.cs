using Conformance.Engine;
using Conformance.Engine.Tables;
using Conformance.Spec.Clauses;
using Conformance.Spec.Rules;

namespace Conformance.Units.Spec;

public sealed class ClauseIndexTests
{
    [Test]
    public void Sections_EachPlace_StandsOnce()
    {
        var places = ClauseIndex.Sections.SelectMany(s => s.Aliases.Select(a => $"{s.Clause.Document}#{a}").Append(s.Clause.ToString()));
        Assert.That(places, Is.Unique);
    }

    [TestCaseSource(nameof(Sections))]
    public void Section_EachStep_HasItsOwnNameAndOneSentence(ClauseSection section)
    {
        Assert.Multiple(() =>
        {
            Assert.That(section.Steps, Is.Not.Empty);
            Assert.That(section.Steps.Select(s => s.Id), Is.Unique);
            Assert.That(section.Steps.Select(s => s.Text), Is.Unique);
            foreach (var step in section.Steps)
            {
                Assert.That(Clause.TryParse(section.ClauseOf(step).ToString(), out var read) && read == section.ClauseOf(step), $"{step.Id} can be named by a clause");
                Assert.That(step.Text, Does.EndWith("."), step.Id);
            }
        });
    }

    [TestCaseSource(nameof(Sections))]
    public void Section_StepThatNoTraceShows_HasAReasonAndNoRule(ClauseSection section) => Assert.Multiple(() =>
    {
        foreach (var step in section.Steps.Where(s => s.Untestable is not null))
        {
            Assert.That(step.Untestable, Does.EndWith("."), step.Id);
            Assert.That(step.Rules, Is.Empty, step.Id);
        }
    });

    [TestCaseSource(nameof(Sections))]
    public void Section_RulesOfAStep_AreInTheRuleBook(ClauseSection section) => Assert.That(
        section.Steps.SelectMany(s => s.Rules).Where(id => RuleBook.ById(id) is null), Is.Empty);

    [TestCaseSource(nameof(Rules))]
    public void Rule_ItsClause_IsInTheIndex(TraceRule rule) => Assert.Multiple(() =>
    {
        Assert.That(ClauseIndex.SectionOf(rule.Clause), Is.Not.Null, rule.Clause.ToString());
        Assert.That(ClauseIndex.IsUnknownStep(rule.Clause), Is.False, rule.Clause.ToString());
    });

    [TestCaseSource(nameof(Rules))]
    public void Rule_SomeStep_IsTheOneThatItLooksAt(TraceRule rule) => Assert.That(
        ClauseIndex.Sections.Any(section => section.Steps.Any(step => ClauseIndex.RulesOf(section, step).Contains(rule))),
        $"no step of harness/Spec/Clauses/Index names {rule.Id}; its clause is {rule.Clause}");

    [Test]
    public void Rows_ClauseWithAStep_IsInTheIndex()
    {
        var unknown = TableReader.ReadAll(RepositoryRoot.Find()).SelectMany(r => r.Clauses.Select(c => (r.Id, Clause: Clause.Parse(c))))
            .Where(p => ClauseIndex.IsUnknownStep(p.Clause));
        Assert.That(unknown, Is.Empty);
    }

    [Test]
    public void Rows_StepThatNoTraceShows_IsNamedByNone()
    {
        var named = TableReader.ReadAll(RepositoryRoot.Find()).SelectMany(r => r.Clauses).Distinct()
            .Where(c => ClauseIndex.TryFind(Clause.Parse(c), out _, out var step) && step.Untestable is not null);
        Assert.That(named, Is.Empty);
    }

    [TestCase("webrtc#set-description/track-events", "track-events")]
    [TestCase("webrtc#pc-ss-init", "stable")]
    [TestCase("webrtc#dfn-operations-chain/closed", "closed")]
    public void TryFind_StepOrSectionOfOneStep_GivesIt(string clause, string step)
    {
        Assert.That(ClauseIndex.TryFind(Clause.Parse(clause), out _, out var found));
        Assert.That(found!.Id, Is.EqualTo(step));
    }

    [TestCase("webrtc#set-description", false)]
    [TestCase("webrtc#nowhere", false)]
    [TestCase("webrtc#set-description/nothing", true)]
    [TestCase("webrtc#nowhere/nothing", true)]
    public void TryFind_AnythingElse_GivesNothing(string clause, bool isUnknown)
    {
        Assert.That(ClauseIndex.TryFind(Clause.Parse(clause), out _, out _), Is.False);
        Assert.That(ClauseIndex.IsUnknownStep(Clause.Parse(clause)), Is.EqualTo(isUnknown));
    }

    private static IEnumerable<TestCaseData> Sections() => ClauseIndex.Sections.Select(s => new TestCaseData(s).SetArgDisplayNames(s.Clause.ToString()));

    private static IEnumerable<TestCaseData> Rules() => RuleBook.All.Select(r => new TestCaseData(r).SetArgDisplayNames(r.Id));
}
