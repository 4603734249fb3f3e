using Conformance.Spec.Rules;

namespace Conformance.Units.Spec.Rules;

/// <summary>Whole traces as the draft's algorithms write them: no rule may find anything in them.</summary>
public sealed class ConformingTraceTests
{
    private const string Offer = """[{"type":"offer","sdp":"v=0\r\nm=audio 9 X 0\r\na=mid:0\r\nm=video 9 X 0\r\na=mid:1\r\n"}]""";
    private const string Answer = """[{"type":"answer","sdp":"v=0"}]""";

    [Test]
    public void Offerer_FromOfferToClose_KeepsEveryRule()
    {
        var t = new TraceBuilder().Enter("new").Leave().Enter("createDataChannel").Channel("connecting").Leave("""{"$ref":"channel:0"}""")
            .Event("pc", "negotiationneeded")
            .Begin("setLocalDescription", out var sld)
            .Transports(("new", "new", "new")).Signaling("have-local-offer", "offer").Event("pc", "signalingstatechange")
            .Resolve(sld, """{"local":{"type":"offer","sdp":""},"remote":null}""")
            .Transports(("new", "gathering", "new")).State(s => s with { IceGatheringState = "gathering" })
            .Event("ice:0", "gatheringstatechange").Event("pc", "icegatheringstatechange")
            .Event("pc", "icecandidate", """{"candidate":{"candidate":"candidate:1"}}""")
            .Event("pc", "icecandidate", """{"candidate":{"candidate":""}}""")
            .Transports(("new", "complete", "new")).State(s => s with { IceGatheringState = "complete" })
            .Event("ice:0", "gatheringstatechange").Event("pc", "icegatheringstatechange").Event("pc", "icecandidate", """{"candidate":null}""")
            .Begin("setRemoteDescription", out var srd, Answer).Negotiated("offer", "answer").Event("pc", "signalingstatechange")
            .Resolve(srd, """{"local":{"type":"offer","sdp":""},"remote":{"type":"answer","sdp":""}}""")
            .Transports(("checking", "complete", "new")).State(s => s with { IceConnectionState = "checking", ConnectionState = "connecting" })
            .Event("ice:0", "statechange").Event("pc", "iceconnectionstatechange").Event("pc", "connectionstatechange")
            .Transports(("connected", "complete", "new")).State(s => s with { IceConnectionState = "connected" })
            .Event("ice:0", "selectedcandidatepairchange").Event("ice:0", "statechange").Event("pc", "iceconnectionstatechange")
            .Transports(("connected", "complete", "connecting")).Event("dtls:0", "statechange")
            .Transports(("connected", "complete", "connected")).Event("dtls:0", "statechange")

            // The update of connectionState is a task of its own: anything may come between.
            .Event("track:0", "unmute").State(s => s with { ConnectionState = "connected" }).Event("pc", "connectionstatechange")
            .Channel("open").Event("channel:0", "open").Event("channel:0", "message")
            .Close();

        AssertNothing(t);
    }

    [Test]
    public void Answerer_WithGlareAndRollback_KeepsEveryRule()
    {
        var t = new TraceBuilder().Enter("new").Leave()
            .Begin("setLocalDescription", out var sld).Signaling("have-local-offer", "offer").Event("pc", "signalingstatechange").Resolve(sld)
            .Begin("setRemoteDescription", out var srd, Offer).Signaling("stable").Event("pc", "signalingstatechange")
            .Signaling("have-remote-offer", null, "offer").Event("pc", "signalingstatechange")
            .Event("stream:0", "addtrack").Event("pc", "track", """{"mid":"0"}""").Event("pc", "track", """{"mid":"1"}""").Resolve(srd)
            .Begin("createAnswer", out var answer).Resolve(answer, """{"type":"answer","sdp":""}""")
            .Begin("setLocalDescription", out var sld2).Negotiated("answer", "offer").Event("pc", "signalingstatechange").Resolve(sld2)
            .Begin("setRemoteDescription", out var refused, Answer).Reject(refused, "InvalidStateError")
            .Close();

        AssertNothing(t);
    }

    [Test]
    public void QueuedOperations_OnTheChain_KeepEveryRule()
    {
        var t = new TraceBuilder().Enter("new").Leave()
            .Begin("setLocalDescription", out var offer).Begin("setLocalDescription", out var rollback, """[{"type":"rollback"}]""")
            .Signaling("have-local-offer", "offer").Event("pc", "signalingstatechange").Resolve(offer)
            .Signaling("stable").Event("pc", "signalingstatechange").Resolve(rollback);

        AssertNothing(t);
    }

    [Test]
    public void Close_InsideTheFirstEventOfATask_LetsTheRestOfItFire()
    {
        var t = new TraceBuilder().Transports(("checking", "complete", "new"))
            .State(s => s with { IceConnectionState = "checking", ConnectionState = "connecting" }).Enter("new").Leave()
            .Transports(("failed", "complete", "new")).State(s => s with { IceConnectionState = "failed", ConnectionState = "failed" })
            .Event("ice:0", "statechange").Close().Event("pc", "iceconnectionstatechange").Event("pc", "connectionstatechange");

        Assert.That(RuleBook.All.Where(r => r.Id != "connection/initial-states").SelectMany(r => r.Check(t.Build())), Is.Empty);
    }

    private static void AssertNothing(TraceBuilder t) =>
        Assert.That(RuleBook.All.SelectMany(r => r.Check(t.Build()).Select(v => $"{r.Id} {v}")), Is.Empty);
}
