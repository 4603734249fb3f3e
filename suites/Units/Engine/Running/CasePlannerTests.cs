using Conformance.Engine.Running;

namespace Conformance.Units.Engine.Running;

public sealed class CasePlannerTests
{
    [TestCase("", "x", "y")]
    [TestCase("two-peers", "x+x", "x+y", "y+x", "y+y")]
    [TestCase("two-peers, alike", "x+x", "y+y")]
    public void Row_ByItsPeers_HasItsPairings(string needs, params string[] pairings) => Assert.That(
        CasePlanner.Plan([Rows.Of(needs, "a: new RTCPeerConnection")], ["x", "y"]).Select(c => string.Join('+', c.Implementations)),
        Is.EqualTo(pairings));
}
