using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Peers.Protocol;

namespace Conformance.Units.Peers.Protocol;

public sealed class ProtocolDocumentTests
{
    private static readonly string[] Document = File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "agent", "PROTOCOL.md"));

    /// <summary>Whole messages stand in the document behind an arrow: <c>-></c> a command, <c>&lt;-</c> what comes from the peer.</summary>
    private static IEnumerable<string> Examples => Document.Where(l => l.StartsWith("-> {") || l.StartsWith("<- {"));

    [Test]
    public void EveryMessageInTheDocument_Validates()
    {
        Assert.That(Examples.Count(), Is.GreaterThan(10));
        Assert.Multiple(() =>
        {
            foreach (var example in Examples)
            {
                Assert.That(ProtocolSchema.Errors(example[3..]), Is.Empty, example);
            }
        });
    }

    [Test]
    public void TheWorkedExample_GivenToTheAgent_ComesOutAsWritten()
    {
        var lines = Document.SkipWhile(l => l != "## A whole case").Where(l => l.StartsWith("-> {") || l.StartsWith("<- {")).ToList();
        using var agent = new JintAgent("about: 'example 1.0'");
        foreach (var command in lines.Where(l => l.StartsWith("-> ")))
        {
            agent.Receive(command[3..]);
            agent.Time.Advance(50);
        }

        Assert.That(string.Join("\n", agent.Messages.Select(m => m.ToJsonString())), Is.EqualTo(string.Join("\n", lines.Where(l => l.StartsWith("<- ")).Select(l => Plain(l[3..])))));
    }

    [TestCase("""{"id":1,"do":"dance"}""")]
    [TestCase("""{"id":1,"do":"run","peer":"a","steps":[]}""")]
    [TestCase("""{"id":1,"do":"run","peer":"a","steps":[{"op":"call","on":"pc"}]}""")]
    [TestCase("""{"id":1,"do":"run","peer":"a","steps":[{"op":"wait","until":[{"on":"pc"}],"timeout":1}]}""")]
    [TestCase("""{"re":1,"ok":{"outcomes":[{"status":"error"}]}}""")]
    [TestCase("""{"re":1,"ok":{},"error":{"name":"x","message":"y"}}""")]
    [TestCase("""{"trace":"a","entries":[{"seq":-1,"time":0,"kind":"mark","target":"pc","name":"x"}]}""")]
    [TestCase("""{"trace":"a","entries":[{"seq":0,"time":0,"kind":"mark","target":"pc","name":"x","state":{}}]}""")]
    public void MessageOfAnotherForm_IsRefusedByTheSchema(string message) => Assert.That(ProtocolSchema.Errors(message), Is.Not.Empty);

    [Test]
    public async Task LinkAndAgent_ThroughAWholeCase_UnderstandEachOther()
    {
        using var agent = new JintAgent();
        AgentLink? link = null;
        link = new AgentLink("jint", (utf8, _) =>
        {
            agent.Receive(Encoding.UTF8.GetString(utf8.Span));
            agent.Time.Advance(50);
            return Task.CompletedTask;
        });
        agent.OnSent = text => link.OnMessage(Encoding.UTF8.GetBytes(text));
        var sink = new RecordingSink();

        await link.HelloAsync(default);
        var lacking = await link.BeginAsync(["a"], [], sink, default);
        var outcomes = await link.RunAsync("a", Steps($"{AgentSteps.New},{AgentSteps.Call("createOffer", more: "\"as\":\"offer\"")},{AgentSteps.Call("setLocalDescription", "[\"$offer\"]")}"), default);
        await link.EndAsync(default);

        Assert.That(lacking, Is.Null);
        Assert.That(outcomes.Select(o => o.Status), Is.EqualTo(new[] { "ok", "ok", "ok" }));
        Assert.That(outcomes[1].Value.GetProperty("type").GetString(), Is.EqualTo("offer"));
        Assert.That(sink.Entries[^1], Is.EqualTo("a 8 resolve setLocalDescription"));
    }

    private static JsonObject[] Steps(string steps) => [.. JsonNode.Parse($"[{steps}]")!.AsArray().Select(s => s!.DeepClone().AsObject())];

    private static string Plain(string json) => JsonSerializer.Serialize(JsonNode.Parse(json));
}
