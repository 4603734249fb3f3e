using Conformance.Engine.Running;

namespace Conformance.Units.Engine.Running;

public sealed class GlobTests
{
    [TestCase("", "", true)]
    [TestCase("", "a", false)]
    [TestCase("*", "", true)]
    [TestCase("*", "signaling/offer", true)]
    [TestCase("signaling/*", "signaling/matrix/stable", true)]
    [TestCase("signaling/*", "signaling", false)]
    [TestCase("*offer", "signaling/offer-offer", true)]
    [TestCase("*offer", "signaling/offers", false)]
    [TestCase("s*g/o*r", "signaling/offer", true)]
    [TestCase("a?c", "abc", true)]
    [TestCase("a?c", "ac", false)]
    [TestCase("abc", "ABC", false)]
    [TestCase("rule:[a]", "rule:[a]", true)]
    [TestCase("a**b", "ab", true)]
    [TestCase("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public void Pattern_OnAText_MatchesTheWholeOfIt(string pattern, string text, bool matches) => Assert.That(Glob.Matches(pattern, text), Is.EqualTo(matches));
}
