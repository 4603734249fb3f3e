using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Reporting;
using Conformance.Spec.Clauses;
using Conformance.Spec.Machines;
using Conformance.Units.Reporting.Sample;

namespace Conformance.Units.Reporting;

public sealed partial class CoveragePageTests
{
    private static readonly SampleRun Run = new(24);

    [Test]
    public void Coverage_EveryStepOfTheIndex_IsInTheModelWithRowsAndRulesThatAreThere()
    {
        var model = Model(Run.TraceLines());
        var coverage = model.GetProperty("coverage");
        var (rows, rules) = (model.GetProperty("rows").GetArrayLength(), coverage.GetProperty("rules").GetArrayLength());
        var steps = coverage.GetProperty("documents").EnumerateArray().SelectMany(d => d.GetProperty("sections").EnumerateArray())
            .SelectMany(s => s.GetProperty("steps").EnumerateArray()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(steps, Has.Count.EqualTo(ClauseIndex.Sections.Sum(s => s.Steps.Length)));
            Assert.That(steps.SelectMany(s => Numbers(s, "rows")), Has.All.InRange(0, rows - 1));
            Assert.That(steps.SelectMany(s => Numbers(s, "rules")), Has.All.InRange(0, rules - 1).And.Some.EqualTo(0));
            Assert.That(steps.Where(s => s.TryGetProperty("results", out _)), Has.All.Matches<JsonElement>(s => s.GetProperty("results").GetArrayLength() == 2));
        });
    }

    [Test]
    public void Machines_ChangesOfTheTraces_AreCountedByImplementation()
    {
        var machines = Model([Line("firefox", "connecting", "open"), Line("firefox", "connecting", "open", "connecting"), Line("chromium", "open", "closed")]).GetProperty("machines");
        var channel = machines.GetProperty("machines").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "data-channel");
        var edges = channel.GetProperty("edges").EnumerateArray().ToDictionary(e => $"{e.GetProperty("from")} {e.GetProperty("to")}");
        Assert.Multiple(() =>
        {
            Assert.That(Counts(edges["connecting open"]), Is.EqualTo(new[] { 0, 2 }));
            Assert.That(Counts(edges["open closed"]), Is.EqualTo(new[] { 1, 0 }));
            Assert.That(Counts(edges["closing closed"]), Is.EqualTo(new[] { 0, 0 }));
            Assert.That(edges["connecting open"].TryGetProperty("cause", out _));
            Assert.That(Counts(edges["open connecting"]), Is.EqualTo(new[] { 0, 1 }));
            Assert.That(edges["open connecting"].TryGetProperty("cause", out _), Is.False, "no document has it");
            Assert.That(edges, Has.Count.EqualTo(StateMachines.DataChannel.Edges.Length + 1));
            Assert.That(machines.GetProperty("unreadable").GetInt32(), Is.Zero);
        });
    }

    [Test]
    public void Machines_StateThatNoDocumentHas_IsDrawn()
    {
        var machines = Model([Line("firefox", "open", "ajar")]).GetProperty("machines");
        var channel = machines.GetProperty("machines").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "data-channel");
        Assert.That(channel.GetProperty("states").EnumerateArray().Select(s => s.GetProperty("name").GetString()), Is.EqualTo(StateMachines.DataChannel.States.Append("ajar")));
    }

    [Test]
    public void Machines_TraceOfAnotherForm_IsCountedAsUnreadable()
    {
        var machines = Model([Line("firefox", "open").Replace("\"seq\":0", "\"seq\":5", StringComparison.Ordinal)]).GetProperty("machines");
        Assert.That(machines.GetProperty("unreadable").GetInt32(), Is.EqualTo(1));
    }

    private static JsonElement Model(IEnumerable<string> traces)
    {
        using var folder = new RunFolder();
        folder.Results(string.Join('\n', Run.ResultLines()));

        // Each line belongs to a case of its own, for the last line of a case is the one that counts.
        var ids = Run.Header.Planned;
        File.WriteAllLines(Path.Combine(folder.Path, "traces.jsonl"), traces.Select((t, i) => t.Replace("CASE", ids[i], StringComparison.Ordinal)));
        var html = File.ReadAllText(HtmlReport.Write(folder.Path));
        return JsonDocument.Parse(Embedded().Match(html).Groups[1].Value).RootElement;
    }

    private static string Line(string implementation, params string[] states) => JsonSerializer.Serialize(new
    {
        @case = "CASE",
        peers = new[]
        {
            new
            {
                peer = "a",
                implementation,
                entries = states.Select((s, seq) => new
                {
                    seq,
                    time = seq,
                    kind = "mark",
                    target = "pc",
                    name = "m",
                    state = new { channels = new[] { new { id = "channel:0", readyState = s } } },
                }),
            },
        },
    });

    private static IEnumerable<int> Numbers(JsonElement e, string member) => e.TryGetProperty(member, out var list) ? list.EnumerateArray().Select(n => n.GetInt32()) : [];

    private static IEnumerable<int> Counts(JsonElement edge) => edge.GetProperty("counts").EnumerateArray().Select(n => n.GetInt32());

    [GeneratedRegex("""<script type="application/json" id="model">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Embedded();
}
