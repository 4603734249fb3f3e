using Conformance.Spec.Rules;

namespace Conformance.Units.Spec.Rules;

public sealed class BreakingSampleTests
{
    private static IEnumerable<string> Samples => SampleCheck.Samples;

    [Test]
    public void EveryRule_HasABreakingSample_AndNoSampleIsWithoutItsRule() => Assert.That(SampleCheck.Unpaired(RuleBook.All), Is.Empty);

    [TestCaseSource(nameof(Samples))]
    public void BreakingSample_OfARule_IsFoundByIt(string rule) => Assert.That(SampleCheck.Fault(RuleBook.All, rule), Is.Null);
}
