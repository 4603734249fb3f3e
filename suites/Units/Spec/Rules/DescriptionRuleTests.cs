namespace Conformance.Units.Spec.Rules;

public sealed class DescriptionRuleTests
{
    private const string Offer = """[{"type":"offer","sdp":"v=0\r\na=mid:x\r\na=mid:y\r\n"}]""";

    [Test]
    public void EventsBeforeResolve_TrackAfterResolve_IsReported() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Offer).Resolve(c).Event("pc", "track")
        .Check("setdescription/events-before-resolve").IsOnly(3, "track while a description is being set", "track with none pending");

    [Test]
    public void EventsBeforeResolve_TrackWhilePending_IsKept() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Offer).Event("pc", "track").Resolve(c)
        .Check("setdescription/events-before-resolve").IsKept();

    [Test]
    public void SignalingBeforeTracks_TrackFirst_IsReported() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Offer).Signaling("have-remote-offer", null, "offer")
        .Event("pc", "track").Event("pc", "signalingstatechange").Resolve(c)
        .Check("setdescription/signaling-before-tracks").IsOnly(2, "signalingstatechange, then track", "track, then signalingstatechange");

    [Test]
    public void SignalingBeforeTracks_NextOperationsEvent_IsKept() => new TraceBuilder()
        .Begin("setRemoteDescription", out var a, Offer).Begin("setLocalDescription", out var b)
        .Event("pc", "signalingstatechange").Event("pc", "track").Resolve(a).Event("pc", "signalingstatechange").Resolve(b)
        .Check("setdescription/signaling-before-tracks").IsKept();

    [TestCase("x", "y", true)]
    [TestCase("y", "x", false)]
    [TestCase("y", "unknown", true)]
    public void TracksInMediaOrder_TwoTracks_AreComparedWithTheDescription(string first, string second, bool isKept)
    {
        var found = new TraceBuilder().Begin("setRemoteDescription", out var c, Offer)
            .Event("pc", "track", $$"""{"mid":"{{first}}"}""").Event("pc", "track", $$"""{"mid":"{{second}}"}""").Resolve(c)
            .Check("setdescription/tracks-in-media-order");
        if (isKept)
        {
            found.IsKept();
        }
        else
        {
            found.IsOnly(3, "track events in the order of the media descriptions", "mid x after mid y");
        }
    }

    [Test]
    public void RejectedChangesNothing_StateMoved_IsReported() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Offer).Signaling("have-remote-offer", null, "offer").Reject(c, "InvalidAccessError")
        .Check("setdescription/rejected-changes-nothing")
        .IsOnly(2, "stable, local null/null, remote null/null", "have-remote-offer, local null/null, remote null/offer");

    [Test]
    public void RejectedChangesNothing_RollbackBeforeAFailingOffer_IsKept() => new TraceBuilder()
        .Signaling("have-local-offer", "offer").Begin("setRemoteDescription", out var c, Offer).Signaling("stable").Reject(c, "RTCError")
        .Check("setdescription/rejected-changes-nothing").IsKept();

    [Test]
    public void SlotsFollowState_PendingLeftInStable_IsReportedOnce() => new TraceBuilder()
        .Signaling("stable", "offer").Event("pc", "signalingstatechange").Event("pc", "icecandidate")
        .Check("descriptions/slots-follow-state").IsOnly(0, "stable: pending null/null", "stable: pending offer/null");

    [Test]
    public void SlotsFollowState_TwoAnswersCurrent_IsReported() => new TraceBuilder()
        .Negotiated("answer", "answer").Event("pc", "signalingstatechange")
        .Check("descriptions/slots-follow-state").IsOnly(0, "an offer with its answer, or none", "current answer/answer");

    [TestCase("have-local-pranswer", "pranswer", "offer")]
    [TestCase("have-remote-pranswer", "offer", "pranswer")]
    [TestCase("have-local-offer", "offer", null)]
    [TestCase("have-remote-offer", null, "offer")]
    public void SlotsFollowState_TheDraftsSlots_AreKept(string state, string? local, string? remote) => new TraceBuilder()
        .Signaling(state, local, remote).Event("pc", "signalingstatechange").Check("descriptions/slots-follow-state").IsKept();

    [Test]
    public void SlotsFollowState_NoSlotsAtAll_IsNotJudged() => new TraceBuilder()
        .Signaling("have-local-offer").Event("pc", "signalingstatechange").Check("descriptions/slots-follow-state").IsKept();

    [TestCase("""{"local":{"type":"offer","sdp":""},"remote":null}""", true)]
    [TestCase("""{"local":null,"remote":null}""", false)]
    public void ShownDescription_AtResolve_IsThePendingOne(string detail, bool isKept)
    {
        var found = new TraceBuilder().Begin("setLocalDescription", out var c).Signaling("have-local-offer", "offer").Resolve(c, detail)
            .Check("descriptions/shown-is-pending-or-current");
        if (isKept)
        {
            found.IsKept();
        }
        else
        {
            found.IsOnly(2, "local offer, remote null", "local null, remote null");
        }
    }

    [Test]
    public void CreatedDescription_AnswerFromCreateOffer_IsReported() => new TraceBuilder()
        .Begin("createOffer", out var c).Resolve(c, """{"type":"answer","sdp":""}""")
        .Check("descriptions/created-type").IsOnly(2, "createOffer gives an offer", "createOffer gives answer");

    [Test]
    public void CreatedDescription_AnswerInStable_IsReported() => new TraceBuilder()
        .Begin("createAnswer", out var c).Resolve(c, """{"type":"answer","sdp":""}""")
        .Check("descriptions/created-type").IsOnly(2, "createAnswer in stable rejects with InvalidStateError", "resolved");

    [Test]
    public void CreatedDescription_RefusedInStable_IsKept() => new TraceBuilder()
        .Begin("createAnswer", out var c).Reject(c, "InvalidStateError").Check("descriptions/created-type").IsKept();

    [Test]
    public void Candidate_WithoutRemoteDescription_MustBeRefused() => new TraceBuilder()
        .Begin("addIceCandidate", out var c).Resolve(c)
        .Check("candidates/needs-remote-description").IsOnly(2, "InvalidStateError without a remote description", "resolved");

    [Test]
    public void Candidate_WithRemoteDescription_MustNotBeRefusedForTheState() => new TraceBuilder()
        .Signaling("have-remote-offer", null, "offer").Begin("addIceCandidate", out var c).Reject(c, "InvalidStateError")
        .Check("candidates/needs-remote-description").IsOnly(2, "no InvalidStateError with a remote description", "InvalidStateError");

    [TestCase("InvalidStateError")]
    [TestCase("TypeError")]
    public void Candidate_Refused_IsKept(string error) => new TraceBuilder()
        .Begin("addIceCandidate", out var c).Reject(c, error).Check("candidates/needs-remote-description").IsKept();
}
