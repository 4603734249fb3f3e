using Conformance.Engine.Stability;

namespace Conformance.Units.Engine.Stability;

public sealed class RateTests
{
    [Test]
    public void Rate_ThatIsWritten_ReadsTheSame()
    {
        Assert.That(Rate.TryParse(new Rate(12, 20).ToString(), out var rate), Is.True);
        Assert.That(rate, Is.EqualTo(new Rate(12, 20)));
    }

    [TestCase("12")]
    [TestCase("21/20")]
    [TestCase("0/0")]
    [TestCase("-1/2")]
    [TestCase("1/2/3")]
    [TestCase("often")]
    [TestCase("")]
    [TestCase(null)]
    public void Text_ThatIsNoRate_IsRefused(string? text) => Assert.That(Rate.TryParse(text, out _), Is.False);
}
