using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

/// <summary>For each rule one short trace that keeps it and one that breaks it once.</summary>
public sealed class EventOrderRuleTests
{
    private const string Of0 = """{"track":{"$ref":"track:0"},"receiver":{"$ref":"receiver:0"},"transceiver":{"$ref":"transceiver:0"}}""";
    private const string Local = """{"local":{"type":"offer","sdp":"v=0\nm=audio 9 X 0\na=mid:0\na=ice-ufrag:u\n"}}""";
    private const string Answer = """[{"type":"answer","sdp":"v=0"}]""";

    [TestCase("setdescription/signaling-before-removetrack", "pc signalingstatechange", "stream:0 removetrack")]
    [TestCase("setdescription/signaling-before-addtrack", "pc signalingstatechange", "stream:0 addtrack")]
    [TestCase("setdescription/channel-error-before-addtrack", "channel:0 error", "stream:0 addtrack")]
    [TestCase("setdescription/channel-error-before-track", "channel:0 error", "pc track")]
    [TestCase("setdescription/mute-before-removetrack", "track:0 mute", "stream:0 removetrack")]
    [TestCase("setdescription/removetrack-before-addtrack", "stream:0 removetrack", "stream:0 addtrack")]
    [TestCase("setdescription/removetrack-before-track", "stream:0 removetrack", "pc track")]
    [TestCase("setdescription/addtrack-before-track", "stream:0 addtrack", "pc track")]
    public void DescriptionOrder_Swapped_IsReported(string rule, string first, string second) => Assert.Multiple(() =>
    {
        Assert.That(Set(first, second).Check(rule), Is.Empty);
        Assert.That(Set(second, first).Check(rule), Has.Count.EqualTo(1));
    });

    [TestCase("setdescription/one-task", "pc signalingstatechange;pc track", "pc signalingstatechange;pc icecandidate;pc track")]
    [TestCase("track/one-per-receiver", "pc track", "pc track;pc track")]
    public void WithinOneDescription_Broken_IsReported(string rule, string kept, string broken) => Assert.Multiple(() =>
    {
        Assert.That(Set(kept.Split(';')).Check(rule), Is.Empty);
        Assert.That(Set(broken.Split(';')).Check(rule), Has.Count.EqualTo(1));
    });

    [TestCase("track/in-description", "pc track")]
    [TestCase("stream/changes-in-description", "stream:0 addtrack")]
    [TestCase("channel/message-after-open", "channel:0 message")]
    [TestCase("gathering/needs-local-description", "pc icecandidate")]
    [TestCase("negotiationneeded/has-cause", "pc negotiationneeded")]
    [TestCase("channel/low-needs-send", "channel:0 bufferedamountlow")]
    [TestCase("track/mute-alternates", "track:0 mute;track:0 mute")]
    [TestCase("stream/add-and-remove-alternate", "stream:0 addtrack;stream:0 addtrack")]
    [TestCase("channel/open-once", "channel:0 open;channel:0 open")]
    [TestCase("channel/error-once", "channel:0 error;channel:0 error")]
    [TestCase("channel/error-before-close", "channel:0 close;channel:0 error")]
    public void Events_OutOfPlace_AreReported(string rule, string events)
    {
        var t = new TraceBuilder().Enter("createDataChannel").Leave("""{"$ref":"channel:0"}""");
        if (rule == "negotiationneeded/has-cause")
        {
            t = new TraceBuilder();
        }

        Assert.That(Add(t, events.Split(';')).Check(rule), Has.Count.EqualTo(1));
    }

    [TestCase("transceiver/mid-in-description")]
    [TestCase("transceiver/current-direction-in-description")]
    [TestCase("transceiver/transport-in-description")]
    public void TransceiverChange_WithoutDescription_IsReported(string rule)
    {
        static StateSnapshot With(StateSnapshot s, string? mid, string? current, string? dtls) =>
            s with { Transceivers = [new TransceiverSnapshot("transceiver:0", "audio", mid, "sendrecv", current, dtls)] };

        var before = new TraceBuilder().State(s => With(s, null, null, null)).Event("pc", "x");
        Assert.That(before.State(s => With(s, "0", "sendrecv", "dtls:0")).Event("pc", "x").Check(rule), Has.Count.EqualTo(1));
        var kept = new TraceBuilder().State(s => With(s, null, null, null)).Event("pc", "x").Begin("setLocalDescription", out var call);
        Assert.That(kept.State(s => With(s, "0", "sendrecv", "dtls:0")).Resolve(call).Check(rule), Is.Empty);
    }

    [TestCase("signaling/changes-in-description")]
    [TestCase("setdescription/slots-in-description")]
    public void SignalingChange_WithoutDescription_IsReported(string rule) => Assert.That(
        new TraceBuilder().Event("pc", "x").Signaling("have-local-offer", "offer").Event("pc", "x").Check(rule), Has.Count.EqualTo(1));

    [TestCase("gathering/candidate-mid-is-local", "1", 0, "u")]
    [TestCase("gathering/candidate-index-is-local", "0", 1, "u")]
    [TestCase("gathering/candidate-fragment-is-local", "0", 0, "w")]
    public void Candidate_ThatDiffersFromTheLocalDescription_IsReported(string rule, string mid, int index, string fragment)
    {
        Assert.That(Surfaced("0", 0, "u", "candidate:1").Check(rule), Is.Empty);
        Assert.That(Surfaced(mid, index, fragment, "candidate:1").Check(rule), Has.Count.EqualTo(1));
    }

    [Test]
    public void GenerationEnds_CandidateAfterwards_IsReported() => Assert.That(
        Surfaced("0", 0, "u", "", "candidate:2").Check("gathering/generation-ends"), Has.Count.EqualTo(1));

    [Test]
    public void PairBeforeState_PairAfterwards_IsReported() => Assert.Multiple(() =>
    {
        Assert.That(Connects("selectedcandidatepairchange", "statechange").Check("events/pair-before-state"), Is.Empty);
        Assert.That(Connects("statechange", "selectedcandidatepairchange").Check("events/pair-before-state"), Has.Count.EqualTo(1));
        Assert.That(Connects("statechange", "other").Check("events/ice-task-is-whole"), Has.Count.EqualTo(1));
    });

    [Test]
    public void DtlsAfterIce_Before_IsReported() => Assert.That(
        new TraceBuilder().Transports(("checking", "complete", "connected")).Event("dtls:0", "statechange").Check("dtls-transport/connected-after-ice"),
        Has.Count.EqualTo(1));

    [Test]
    public void ChainSettlesInOrder_SecondFirst_IsReported() => Assert.That(
        new TraceBuilder().Begin("createOffer", out _).Begin("setRemoteDescription", out var second, Answer).Resolve(second)
            .Check("events/chain-settles-in-order"),
        Has.Count.EqualTo(1));

    [TestCase("dtls-transport/legal-edges", "new", "connected")]
    [TestCase("ice-transport/legal-edges", "connected", "new")]
    public void LegalEdges_AnEdgeThatIsNotInTheTable_IsReported(string rule, string from, string to) => Assert.That(
        new TraceBuilder().Transports((from, "complete", from)).Event("pc", "x").Transports((to, "complete", to)).Event("pc", "x").Check(rule),
        Has.Count.EqualTo(1));

    private static TraceBuilder Set(params string[] events)
    {
        var t = new TraceBuilder().Begin("setRemoteDescription", out var call, Answer);
        return Add(t, events).Resolve(call);
    }

    private static TraceBuilder Add(TraceBuilder t, IEnumerable<string> events) =>
        events.Aggregate(t, (b, e) => b.Event(e.Split(' ')[0], e.Split(' ')[1], Of0));

    private static TraceBuilder Surfaced(string mid, int index, string fragment, params string[] candidates)
    {
        var t = new TraceBuilder().Begin("setLocalDescription", out var call).Resolve(call, Local);
        return candidates.Aggregate(t, (b, c) => b.Event(
            "pc", "icecandidate", $$$"""{"candidate":{"candidate":"{{{c}}}","sdpMid":"{{{mid}}}","sdpMLineIndex":{{{index}}},"usernameFragment":"{{{fragment}}}"}}"""));
    }

    private static TraceBuilder Connects(string first, string second) => new TraceBuilder()
        .Transports(("checking", "complete", "new")).State(s => s with { IceConnectionState = "checking" }).Event("pc", "x")
        .Transports(("connected", "complete", "new")).State(s => s with { IceConnectionState = "connected" })
        .Event("ice:0", first).Event("ice:0", second).Event("pc", "iceconnectionstatechange");
}
