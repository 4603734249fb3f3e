using Conformance.Spec.Traces;

namespace Conformance.Units.Spec.Rules;

/// <summary>What the rules about the order of events let pass: <see cref="EventOrderTraces"/> has a breaking trace of each.</summary>
public sealed class EventOrderRuleTests
{
    private const string Offer = """[{"type":"offer","sdp":"v=0"}]""";
    private const string Rollback = """[{"type":"rollback"}]""";

    [Test]
    public void DescriptionOrder_RollbackAndOfferInOneOperation_EachHasItsEvents() => new TraceBuilder()
        .Signaling("have-local-offer", "offer").Begin("setRemoteDescription", out var c, Offer)
        .Event("stream:0", "addtrack").Signaling("stable").Event("pc", "signalingstatechange").Resolve(c)
        .Check("setdescription/signaling-before-addtrack").IsKept();

    [Test]
    public void OneTask_EventThatTheDraftHasNoLonger_IsOfNoTask() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Offer).Event("pc", "signalingstatechange").Event("pc", "addstream").Event("pc", "track").Resolve(c)
        .Check("setdescription/one-task").IsKept();

    [Test]
    public void OneTask_RollbackInTheSameOperation_IsATaskOfItsOwn() => new TraceBuilder()
        .Signaling("have-local-offer", "offer").Begin("setRemoteDescription", out var c, Offer)
        .Event("pc", "signalingstatechange").Event("pc", "icecandidate").Event("pc", "signalingstatechange").Event("pc", "track").Resolve(c)
        .Check("setdescription/one-task").IsKept();

    [Test]
    public void MidIsKept_RollbackInTheSameOperation_MayPassUnseen() => Mid("0", "have-local-offer")
        .Begin("setRemoteDescription", out var c, Offer).State(s => WithMid(s, "x") with { SignalingState = "have-remote-offer" }).Resolve(c)
        .Check("transceiver/mid-is-kept").IsKept();

    [Test]
    public void ChangesInDescription_AfterClose_AreOfClose() => Mid("0", "stable")
        .Enter("close").State(s => s with { SignalingState = "closed", Transceivers = [] }).Leave().Event("pc", "x")
        .Check("transceiver/leaves-in-description").IsKept();

    [Test]
    public void TrackAgain_WithANewStream_IsKept() => Track(Track(new TraceBuilder(), "stream:0"), "stream:0", "stream:1")
        .Check("track/again-after-removal").IsKept();

    [Test]
    public void TrackAgain_WithoutAStream_IsReported() =>
        Assert.That(Track(Track(new TraceBuilder(), "stream:0", "stream:1"), "stream:0").Check("track/again-after-removal"), Has.Count.EqualTo(1));

    [Test]
    public void Streams_ChangedByAScript_SayNothingAboutTheNextEvent() => Add(
        Add(new TraceBuilder(), "stream:0", "addtrack").Enter("removeTrack", "stream:0").Leave(), "stream:0", "addtrack")
        .Check("stream/add-and-remove-alternate").IsKept();

    [Test]
    public void GenerationEnds_SameFragmentAfterARollback_IsANewGeneration() => Candidate(
        Candidate(Candidate(new TraceBuilder(), "u", "candidate:1"), "u", "")
        .Signaling("have-local-offer", "offer").Begin("setLocalDescription", out var c, Rollback).Signaling("stable").Resolve(c), "u", "candidate:2")
        .Check("gathering/generation-ends").IsKept();

    [Test]
    public void Candidate_OfTheNegotiatedGenerationBesideARestart_IsKept() => Candidate(Candidate(Restarted(), "old", "candidate:1"), "new", "candidate:1")
        .Check("gathering/candidate-fragment-is-local").IsKept();

    [Test]
    public void Candidate_OfNeitherGeneration_IsReported() => Candidate(Restarted(), "other", "candidate:1")
        .Check("gathering/candidate-fragment-is-local").IsOnly(6, "a fragment of the local description", "a fragment that is not in it");

    [Test]
    public void EndOfCandidates_OfADescriptionThatIsGone_IsKept() =>
        Candidate(Restarted(), "other", "").Check("gathering/candidate-fragment-is-local").IsKept();

    [Test]
    public void Error_OfAMessageThatWasSent_MayFollowClose() => new TraceBuilder()
        .Enter("send", "channel:0").Leave().Event("channel:0", "close").Event("channel:0", "error").Check("channel/error-before-close").IsKept();

    [Test]
    public void Low_WithALowerThreshold_ComesAgain() => new TraceBuilder()
        .Enter("send", "channel:0").Leave().Event("channel:0", "bufferedamountlow").Enter("bufferedAmountLowThreshold=", "channel:0").Leave()
        .Event("channel:0", "bufferedamountlow").Check("channel/low-needs-send").IsKept();

    [Test]
    public void Low_WithAThresholdAndNothingSent_IsReported() => new TraceBuilder()
        .Enter("bufferedAmountLowThreshold=", "channel:0").Leave().Event("channel:0", "bufferedamountlow")
        .Check("channel/low-needs-send").IsOnly(2, "send, then bufferedamountlow", "bufferedamountlow without a send");

    [Test]
    public void Closing_ByCloseOfTheChannel_IsNotTold() => new TraceBuilder()
        .Channel("open").Enter("close", "channel:0").Channel("closing").Leave().Event("pc", "x").Check("channel/closing-is-told").IsKept();

    [Test]
    public void Message_BeforeOpenOfAReceivedChannel_IsKept() => new TraceBuilder()
        .Event("pc", "datachannel", """{"channel":{"$ref":"channel:0"}}""").Event("channel:0", "message").Event("channel:0", "open")
        .Check("channel/message-after-open").IsKept();

    [Test]
    public void ChainOrder_RefusalThatNeverJoinsTheChain_IsKept() => new TraceBuilder()
        .Begin("createOffer", out var first).Begin("addIceCandidate", out var second).Reject(second, "TypeError").Resolve(first)
        .Check("events/chain-settles-in-order").IsKept();

    [Test]
    public void NotInsideCall_EndOfATrackByStop_IsKept() => new TraceBuilder()
        .Enter("stop", "transceiver:0").Event("track:0", "ended").Leave().Check("events/not-inside-call").IsKept();

    [Test]
    public void NotInsideCall_EventOfAChannel_IsReported() => new TraceBuilder()
        .Enter("close", "channel:0").Event("channel:0", "close").Leave()
        .Check("events/not-inside-call").IsOnly(1, "no event inside close", "close inside close");

    [Test]
    public void NegotiationNeededAgain_WhatWasTakenAwayIsRestoredBetween_IsKept() => new TraceBuilder()
        .Event("pc", "negotiationneeded").Enter("addTrack").Leave().Event("pc", "negotiationneeded").Check("negotiationneeded/once").IsKept();

    private static StateSnapshot WithMid(StateSnapshot s, string mid) =>
        s with { Transceivers = [new TransceiverSnapshot("transceiver:0", "audio", mid, "sendrecv", null, null)] };

    private static TraceBuilder Mid(string mid, string signaling) =>
        new TraceBuilder().State(s => WithMid(s, mid) with { SignalingState = signaling }).Event("pc", "x");

    private static TraceBuilder Add(TraceBuilder t, string stream, string type) => t.Event(stream, type, """{"track":{"$ref":"track:0"}}""");

    private static TraceBuilder Track(TraceBuilder t, params string[] streams) => t.Begin("setRemoteDescription", out var c, Offer).Event(
        "pc", "track", $$"""{"receiver":{"$ref":"receiver:0"},"streams":[{{string.Join(',', streams.Select(s => $$"""{"$ref":"{{s}}"}"""))}}]}""").Resolve(c);

    private static TraceBuilder Candidate(TraceBuilder t, string fragment, string text) => t.Event(
        "pc", "icecandidate", $$$"""{"candidate":{"candidate":"{{{text}}}","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"{{{fragment}}}"}}""");

    /// <summary>A negotiated description with the fragment old, and beside it an offer with the fragment new.</summary>
    private static TraceBuilder Restarted() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Offer).Resolve(c, Local("old"))
        .Begin("setLocalDescription", out c).Signaling("have-local-offer", "offer").Resolve(c, Local("new"));

    private static string Local(string fragment) => $$$"""{"local":{"type":"offer","sdp":"v=0\nm=audio 9 X 0\na=mid:0\na=ice-ufrag:{{{fragment}}}\n"}}""";
}
