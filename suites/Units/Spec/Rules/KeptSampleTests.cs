using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

public sealed class KeptSampleTests
{
    private static IEnumerable<string> Ids => BreakingTraces.Ids;

    [Test]
    public void EveryRule_WithABreakingTrace_HasAKeptOne() => Assert.That(KeptTraces.All.Keys, Is.EquivalentTo(BreakingTraces.All.Keys));

    [TestCaseSource(nameof(Ids))]
    public void KeptTrace_OfARule_IsNotFound(string rule) => Assert.That(KeptTraces.All[rule].Check(rule), Is.Empty);

    /// <summary>
    /// A rule that has nothing to look at keeps every trace. So the kept trace has to have an entry, with its outcome, of the kind that the rule
    /// reports in the other.
    /// </summary>
    [TestCaseSource(nameof(Ids))]
    public void KeptTrace_OfARule_HasTheEntryThatBreaksItElsewhere(string rule)
    {
        var kept = KeptTraces.All[rule].Build().Entries.Select(Key);
        var broken = BreakingTraces.All[rule].Build();
        Assert.That(BreakingTraces.All[rule].Check(rule).Select(v => Key(broken.Entries[v.Seq])), Is.SubsetOf(kept));
    }

    private static (string Target, string Name, bool IsEvent) Key(TraceEntry e) => (e.Target, e.Name, e.Kind == EntryKind.Event);
}
