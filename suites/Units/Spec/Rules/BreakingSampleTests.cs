using Conformance.Spec.Rules;
using Conformance.Units.Spec.Sdp;

namespace Conformance.Units.Spec.Rules;

public sealed class BreakingSampleTests
{
    private static IEnumerable<TestCaseData> Descriptions => BreakingDescriptions.All.Select(b => new TestCaseData(b).SetArgDisplayNames(b.Rule));

    [Test]
    public void EveryRule_HasABreakingSample_AndNoSampleIsWithoutItsRule() => Assert.That(
        BreakingTraces.All.Keys.Concat(BreakingDescriptions.All.Select(b => b.Rule)).Order(StringComparer.Ordinal),
        Is.EqualTo(RuleBook.All.Select(r => r.Id).Order(StringComparer.Ordinal)));

    [TestCaseSource(typeof(BreakingTraces), nameof(BreakingTraces.Ids))]
    public void BreakingTrace_OfARule_IsFoundByIt(string rule) => Assert.That(BreakingTraces.All[rule].Check(rule), Is.Not.Empty);

    [TestCaseSource(nameof(Descriptions))]
    public void BreakingDescription_OfARule_IsFoundByItAlone(object sample)
    {
        var breaking = (BreakingDescription)sample;
        var found = breaking.Trace.Findings();
        Assert.That(found.Select(f => f.Rule).Distinct(), Is.EquivalentTo(new[] { breaking.Rule, breaking.Also }.OfType<string>()), string.Join('\n', found));
    }
}
