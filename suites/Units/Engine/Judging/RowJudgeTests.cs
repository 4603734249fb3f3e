using Conformance.Engine.Judging;
using Conformance.Engine.Running;
using Conformance.Engine.Tables;
using Conformance.Units.Engine.Running;

namespace Conformance.Units.Engine.Judging;

/// <summary>What a row's expectations make of values, events and descriptions.</summary>
public sealed class RowJudgeTests
{
    private const string First = "v=0\\r\\nm=audio 9 x\\r\\na=mid:0\\r\\na=ice-ufrag:one\\r\\n";
    private const string Second = "v=0\\r\\nm=audio 9 x\\r\\na=mid:0\\r\\na=ice-ufrag:two\\r\\nm=application 9 x\\r\\na=mid:1\\r\\n";

    [TestCase("5", "5", null)]
    [TestCase("5", "5.0", null)]
    [TestCase("5", "6", "value is 6")]
    [TestCase("5", "\"5\"", "value is \"5\"")]
    [TestCase("true", "true", null)]
    [TestCase("true", "false", "value is false")]
    [TestCase("false", "false", null)]
    [TestCase("null", "null", null)]
    [TestCase("null", "0", "value is 0")]
    [TestCase("text", "\"text\"", null)]
    [TestCase("text", "\"Text\"", "value is \"Text\"")]
    [TestCase("'/^t.x/'", "\"text\"", null)]
    [TestCase("'/^t.x/'", "\"a text\"", "value is \"a text\"")]
    [TestCase("'/^[13]$/'", "3", null)]
    [TestCase("'/./'", "null", "value is null")]
    [TestCase("{ x: 1 }", "{\"x\":1,\"y\":2}", null)]
    [TestCase("{ x: 1 }", "{\"y\":2}", "value has no x")]
    [TestCase("{ x: { $undefined: true } }", "{\"y\":2}", null)]
    [TestCase("{ x: { $undefined: true } }", "{\"x\":{\"$undefined\":true}}", null)]
    [TestCase("{ x: { $undefined: true } }", "{\"x\":2}", "value.x is 2")]
    [TestCase("{ 0: 1, length: '/^[12]$/' }", "[1,2]", null)]
    [TestCase("{ 1: 1 }", "[1,2]", "value.1 is 2")]
    [TestCase("{ 2: 1 }", "[1,2]", "value has no 2")]
    [TestCase("[1]", "[1,2]", "2 elements")]
    [TestCase("[]", "[]", null)]
    public async Task Value_IsComparedWithWhatTheRowAsks(string wanted, string actual, string? finding)
    {
        var findings = await Judged(Row($"      - a: createOffer\n        resolves: {wanted}\n"), (_, member) => member == "createOffer" ? $$"""{"status":"ok","value":{{actual}}}""" : null);
        Assert.That(findings.Select(f => f.Actual), Is.EqualTo(finding is null ? Array.Empty<string>() : [finding]));
    }

    [TestCase("{ data: two }", 2, null)]
    [TestCase("{ data: two }", 1, "message.data is \"one\"")]
    public async Task Event_IsComparedWithWhatTheRowAsks(string with, int count, string? finding)
    {
        var findings = await Judged(Row($"      - event: 'a: message'\n        count: {count}\n        with: {with}\n"), (host, member) =>
        {
            if (member == "close")
            {
                host.Entry("a", "event", "message", """{"data":"one"}""");
                host.Entry("a", "event", "message", """{"data":"two"}""");
            }

            return null;
        });
        Assert.That(findings.Select(f => f.Actual), Is.EqualTo(finding is null ? Array.Empty<string>() : [finding]));
    }

    [TestCase("of: a.second, media: [audio, application]", null)]
    [TestCase("of: a.second, media: [application, audio]", "audio, application")]
    [TestCase("of: a.first, media: []", "audio")]
    [TestCase("of: a.first, has: ['a=mid:0', '/^m=audio 9 /'], lacks: ['a=mid:1']", null)]
    [TestCase("of: a.first, has: ['a=mid']", "no such line")]
    [TestCase("of: a.second, lacks: ['/^a=mid:1/']", "a=mid:1")]
    [TestCase("of: a.second, since: a.first, changed: ['/^a=ice-ufrag:/'], kept: ['v=0']", null)]
    [TestCase("of: a.second, since: a.first, kept: ['/^a=ice-ufrag:/']", "1 before, 1 now, 0 the same")]
    [TestCase("of: a.second, since: a.first, kept: ['/^a=mid:/']", "1 before, 2 now, 1 the same")]
    [TestCase("of: a.second, since: a.first, changed: ['/^a=mid:0/']", "1 before, 1 now, 1 the same")]
    [TestCase("of: a.second, since: a.first, changed: ['/^a=ice-pwd:/']", "0 before, 0 now, 0 the same")]
    [TestCase("of: a.second, since: a.none, kept: ['v=0']", "none is not a session description")]
    [TestCase("of: a.none, has: ['v=0']", "none is not a session description")]
    public async Task Description_IsComparedWithWhatTheRowAsks(string sdp, string? finding)
    {
        var made = 0;
        var row = Row($"      - a: createOffer\n        as: first\n      - a: createOffer\n        as: second\n    then:\n      - sdp: {{ {sdp} }}\n");
        var findings = await Judged(row, (_, member) =>
            member == "createOffer" ? $$$"""{"status":"ok","value":{"type":"offer","sdp":"{{{(made++ == 0 ? First : Second)}}}"}}""" : null);
        Assert.That(findings.Select(f => f.Actual), Is.EqualTo(finding is null ? Array.Empty<string>() : [finding]));
    }

    [TestCase("1", "=", "1", null)]
    [TestCase("1", "=", "2", "1 and 2")]
    [TestCase("\"x\"", "!=", "\"y\"", null)]
    [TestCase("\"x\"", "!=", "\"x\"", "\"x\" and \"x\"")]
    [TestCase("1", "<", "2", null)]
    [TestCase("2", "<", "2", "2 and 2")]
    [TestCase("2", "<=", "2", null)]
    [TestCase("3", "<=", "2", "3 and 2")]
    [TestCase("3", "<=", "{\"$number\":\"Infinity\"}", null)]
    [TestCase("3", "<", "null", "3 and null")]
    public async Task Values_AreComparedWithEachOther(string left, string sign, string right, string? finding)
    {
        var made = 0;
        var row = Row($"      - a: createOffer\n        as: one\n      - a: createOffer\n        as: two\n    then:\n      - compare: a.one.x {sign} a.two.x\n");
        var findings = await Judged(row, (_, member) =>
            member == "createOffer" ? $$$"""{"status":"ok","value":{"x":{{{(made++ == 0 ? left : right)}}}}}""" : null);
        Assert.That(findings.Select(f => f.Actual), Is.EqualTo(finding is null ? Array.Empty<string>() : [finding]));
    }

    [Test]
    public async Task Value_ThatNothingNamed_IsNothing()
    {
        var findings = await Judged(Row("    then:\n      - compare: a.one = a.two.x\n      - compare: a.one != a.two\n"), (_, _) => null);
        Assert.That(findings.Select(f => f.Actual), Is.EqualTo(new[] { "nothing and nothing", "nothing and nothing" }));
    }

    [TestCase("{\"status\":\"ok\"}", 1)]
    [TestCase("{\"status\":\"unsupported\",\"what\":\"x\"}", 0)]
    public async Task Expectations_OfTheWhole_AreNotLookedAtWhenSomethingWasUnsupported(string outcome, int findings)
    {
        var row = Row("      - a: createOffer\n    then:\n      - once: ['a: track']\n");

        Assert.That((await Judged(row, (_, member) => member == "createOffer" ? outcome : null)).Count(), Is.EqualTo(findings));
    }

    private static Scenario Row(string rest) => TableReader.Parse(
        "area: x\nscenarios:\n  - id: x/y\n    title: It holds\n    clauses: [webrtc#set-description]\n    steps:\n      - a: new RTCPeerConnection\n      - a: close\n" + rest,
        "x.yaml",
        _ => "").Single();

    private static async Task<IEnumerable<Conformance.Engine.Results.Finding>> Judged(Scenario row, Func<ScriptedHost, string?, string?> onStep)
    {
        var host = new ScriptedHost();
        host.OnStep = (_, s) => onStep(host, s["member"]?.GetValue<string>());
        return Judge.Findings(await CaseRunner.RunAsync(new Case(row, ["x"]), [host], new RunOptions(), default), []);
    }
}
