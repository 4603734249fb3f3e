using System.Text.Json.Nodes;
using Conformance.Engine.Running;

namespace Conformance.Units.Engine.Running;

/// <summary>Which candidates go to the other peer, and when. Peer <c>a</c> gathers, <c>b</c> takes.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CandidateRelayTests
{
    private const string New = "a: new RTCPeerConnection";
    private const string NewB = "b: new RTCPeerConnection";
    private const string SetRemote = "{ b: setRemoteDescription, args: [{ type: offer, sdp: x }] }";
    private readonly ScriptedHost _a = new();
    private readonly ScriptedHost _b = new();
    private readonly List<string> _taken = [];

    [Test]
    public async Task Candidate_OfADescriptionThatIsOnItsWay_WaitsForIt()
    {
        Gathers(Candidate("0", "old"), Candidate("0", "new"), Candidate("1", "old"));
        Takes("a=mid:0\r\na=ice-ufrag:old\r\n", "a=mid:0\r\na=ice-ufrag:new\r\n");

        await Run(Rows.Two(New, NewB, "relay: both", "a: setLocalDescription", SetRemote, "b: createAnswer", SetRemote));

        Assert.That(_taken, Is.EqualTo(new[] { "described", "0 old", "described", "0 new" }));
    }

    [Test]
    public async Task Candidate_OfADescriptionThatNeverCame_IsNotSent()
    {
        Gathers(Candidate("0", "rolled-back"));
        Takes("a=mid:0\na=ice-ufrag:other\n");

        var record = await Run(Rows.Two(New, NewB, "relay: both", "a: setLocalDescription", SetRemote));

        Assert.That(_taken, Is.EqualTo(new[] { "described" }));
        Assert.That(record.StepFindings, Is.Empty);
    }

    [Test]
    public async Task Candidate_ForAClosedConnection_IsNotSent()
    {
        Gathers(Candidate("0", "u"));
        Takes("a=mid:0\na=ice-ufrag:u\n");

        await Run(Rows.Two(New, NewB, "relay: both", SetRemote, "b: close", "a: setLocalDescription"));

        Assert.That(_taken, Is.EqualTo(new[] { "described" }));
    }

    [Test, CancelAfter(10_000)]
    public async Task Candidate_ThatIsOnItsWayWhenTheConnectionCloses_IsNotWaitedFor()
    {
        Gathers(Candidate("0", "u"));
        Takes("a=mid:0\na=ice-ufrag:u\n");
        var held = 0;
        // The run after setRemoteDescription is the one of the candidate; it is never answered.
        _b.OnRun = _ => _b.Steps.Count > 0 && Member(_b.Steps[^1]) == "setRemoteDescription" && held++ == 0 ? new TaskCompletionSource().Task : Task.CompletedTask;

        var record = await Run(Rows.Two(New, NewB, "relay: both", SetRemote, "a: setLocalDescription", "b: close"));

        Assert.That(record.HarnessError, Is.Null);
        Assert.That(record.StepFindings, Is.Empty);
    }

    [Test]
    public async Task Entry_AfterTheEndOfTheCase_IsNoPartOfTheTrace()
    {
        _a.OnEnd = () => _b.Entry("b", "event", "connectionstatechange");

        var record = await Run(Rows.Two(New, NewB));

        Assert.That(record.Traces[1].Entries.Select(e => e.Name), Does.Not.Contain("connectionstatechange"));
    }

    private static string Candidate(string mid, string ufrag) =>
        $$$"""{"candidate":{"candidate":"candidate:1 1 udp 1 127.0.0.1 9 typ host","sdpMid":"{{{mid}}}","sdpMLineIndex":0,"usernameFragment":"{{{ufrag}}}"}}""";

    private void Gathers(params string[] candidates) => _a.OnStep = (peer, s) =>
    {
        foreach (var candidate in Member(s) == "setLocalDescription" ? candidates : [])
        {
            _a.Entry(peer, "event", "icecandidate", candidate);
        }

        return null;
    };

    /// <summary>Each setRemoteDescription shows the next of these as the remote description.</summary>
    private void Takes(params string[] remotes)
    {
        var next = new Queue<string>(remotes);
        _b.OnStep = (peer, s) =>
        {
            switch (Member(s))
            {
                case "setRemoteDescription":
                    _taken.Add("described");
                    _b.Entry(peer, "resolve", "setRemoteDescription", new JsonObject { ["remote"] = new JsonObject { ["type"] = "offer", ["sdp"] = next.Dequeue() } }.ToJsonString());
                    break;
                case "addIceCandidate":
                    _taken.Add($"{s["args"]![0]!["sdpMid"]} {s["args"]![0]!["usernameFragment"]}");
                    break;
                case "close":
                    _b.Entry(peer, "return", "close");
                    break;
            }

            return null;
        };
    }

    private static string? Member(JsonObject step) => step["member"]?.GetValue<string>();

    private Task<CaseRecord> Run(Case @case) => CaseRunner.RunAsync(@case, [_a, _b], new RunOptions(), default);
}
