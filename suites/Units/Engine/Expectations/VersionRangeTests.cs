using Conformance.Engine.Expectations;

namespace Conformance.Units.Engine.Expectations;

public sealed class VersionRangeTests
{
    [TestCase(">=150", "150.0.7000.1", true)]
    [TestCase(">=150", "149.9", false)]
    [TestCase(">= 150 < 160", "159.0", true)]
    [TestCase(">=150 <160", "160.0", false)]
    [TestCase("<160", "5", true)]
    [TestCase("<160", null, true)]
    [TestCase(">=150", "unknown", true)]
    [TestCase(">=26.4", "26.10", true)]
    public void Version_InARange_IsContained(string range, string? version, bool contained)
    {
        Assert.That(VersionRange.TryParse(range, out var read), Is.True);
        Assert.That(read.Contains(version), Is.EqualTo(contained));
    }

    [TestCase("")]
    [TestCase("150")]
    [TestCase(">150")]
    [TestCase("<160 >=150")]
    [TestCase(">=")]
    [TestCase("<=160")]
    public void Text_ThatIsNoRange_IsRefused(string text) => Assert.That(VersionRange.TryParse(text, out _), Is.False);
}
