using Conformance.Engine.Running;
using Conformance.Engine.Tables;

namespace Conformance.Units.Engine.Running;

public sealed class ScenarioFilterTests
{
    private static readonly Scenario Row = Rows.Of("two-peers, slow", "a: new RTCPeerConnection") with { Tags = ["unit", "ice"] };

    [TestCase("", "", true)]
    [TestCase("unit/*", "", true)]
    [TestCase("other/*", "", false)]
    [TestCase("other/*,*/row", "", true)]
    [TestCase("", "ice", true)]
    [TestCase("", "ice,media", false)]
    [TestCase("", "two-peers,slow", true)]
    [TestCase("", "!slow", false)]
    [TestCase("", "!media,ice", true)]
    [TestCase("other/*", "ice", false)]
    public void Row_WithPatternsAndTags_IsTakenWhenAPatternAndEveryTagFit(string globs, string tags, bool taken) =>
        Assert.That(new ScenarioFilter(List(globs), List(tags)).Takes(Row), Is.EqualTo(taken));

    private static string[] List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
