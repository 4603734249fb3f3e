using System.Text.Json;
using Conformance.Engine.Differential;
using Conformance.Engine.Results;

namespace Conformance.Units.Engine.Differential;

public sealed class RowOutlineTests
{
    [Test]
    public void Outline_HasTheEventsOfOperations_ButNotThoseThatAreGone()
    {
        var trace = new TraceLine.PeerTrace("a", "x", [Event(0, "addstream"), Event(1, "track"), Event(2, "icegatheringstatechange"), Event(3, "negotiationneeded")]).ToTrace();
        Assert.That(RowOutline.Of(trace, relayed: false), Is.EqualTo(new[] { "a: track", "a: negotiationneeded" }));
    }

    private static JsonElement Event(int seq, string name) =>
        JsonDocument.Parse($$"""{"seq":{{seq}},"time":{{seq}},"kind":"event","target":"pc","name":"{{name}}"}""").RootElement;
}
