using System.Text.Json.Nodes;
using Conformance.Engine.Peers;

namespace Conformance.Units.Peers.Managed;

/// <summary>The whole case of <c>PROTOCOL.md</c>, carried out by the driver.</summary>
public sealed class WorkedExampleTests
{
    private static readonly JsonObject[] Messages =
    [
        .. File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "agent", "PROTOCOL.md"))
            .SkipWhile(l => l != "## A whole case").Where(l => l.StartsWith("-> {") || l.StartsWith("<- {")).Select(l => JsonNode.Parse(l[3..])!.AsObject()),
    ];

    [Test]
    public async Task TheWorkedExample_GivenToTheDriver_LeavesTheSameTraceAndOutcomes()
    {
        var driven = await DrivenPeers.BegunAsync();
        var outcomes = new List<string>();
        foreach (var run in Messages.Where(m => m["do"]?.GetValue<string>() == "run"))
        {
            var steps = string.Join(",", run["steps"]!.AsArray().Select(s => s!.ToJsonString()));
            outcomes.AddRange((await driven.RunAsync(steps, 50)).Select(o => Short(o)));
        }

        await driven.Host.EndAsync(default);

        var entries = Messages.Where(m => m.ContainsKey("trace")).SelectMany(m => m["entries"]!.AsArray()).Select(e => WithoutTime(e!.AsObject()));
        Assert.That(driven.Entries().Select(WithoutTime), Is.EqualTo(entries));
        Assert.That(outcomes, Is.EqualTo(Messages.Where(m => m["ok"]?["outcomes"] is not null).SelectMany(m => m["ok"]!["outcomes"]!.AsArray()).Select(o => Short(o!))));
    }

    private static string WithoutTime(JsonObject entry)
    {
        var copy = entry.DeepClone().AsObject();
        copy.Remove("time");
        return copy.ToJsonString();
    }

    private static string Short(StepOutcome o) => $"{o.Status} {o.How} {o.Error?.Name} {o.Seq}";

    private static string Short(JsonNode o) => $"{o["status"]} {o["how"]} {o["error"]?["name"]} {o["seq"]}";
}
