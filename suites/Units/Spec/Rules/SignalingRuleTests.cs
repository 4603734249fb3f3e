namespace Conformance.Units.Spec.Rules;

public sealed class SignalingRuleTests
{
    private const string Offer = """[{"type":"offer","sdp":""}]""";
    private const string Answer = """[{"type":"answer","sdp":""}]""";
    private const string Rollback = """[{"type":"rollback"}]""";

    [Test]
    public void LegalTransition_JumpAcrossTheTable_IsReported() => new TraceBuilder()
        .Enter("new").Leave().Signaling("have-local-pranswer").Event("pc", "signalingstatechange")
        .Check("signaling/legal-transition").IsOnly(2, "an edge of the state machine from stable", "stable -> have-local-pranswer");

    [Test]
    public void LegalTransition_ClosedWithoutClose_IsReported() => new TraceBuilder()
        .Enter("new").Leave().Signaling("closed").Event("pc", "negotiationneeded")
        .Check("signaling/legal-transition").IsOnly(2, "an edge of the state machine from stable", "stable -> closed");

    [Test]
    public void LegalTransition_CloseFromAnyState_IsKept() => new TraceBuilder()
        .Enter("new").Leave().Signaling("have-remote-offer").Event("pc", "signalingstatechange").Close()
        .Check("signaling/legal-transition").IsKept();

    [Test]
    public void ImplicitRollback_WithoutStable_IsReportedThereOnly()
    {
        var t = new TraceBuilder().Signaling("have-local-offer").Enter("new").Leave()
            .Signaling("have-remote-offer").Event("pc", "signalingstatechange");
        t.Check("signaling/implicit-rollback-visits-stable")
            .IsOnly(2, "have-local-offer -> stable -> have-remote-offer", "have-local-offer -> have-remote-offer");
        t.Check("signaling/legal-transition").IsKept();
    }

    [Test]
    public void OneEventPerChange_EventWithoutChange_IsReported() => new TraceBuilder()
        .Enter("new").Leave().Event("pc", "signalingstatechange")
        .Check("signaling/one-event-per-change").IsOnly(2, "a change before signalingstatechange", "signalingstatechange in stable, as before");

    [Test]
    public void OneEventPerChange_SecondEventForAChange_IsReported() => new TraceBuilder()
        .Enter("new").Leave().Signaling("have-local-offer").Event("pc", "signalingstatechange").Event("pc", "signalingstatechange")
        .Check("signaling/one-event-per-change")
        .IsOnly(3, "a change before signalingstatechange", "signalingstatechange in have-local-offer, as before");

    [Test]
    public void OneEventPerChange_ChangeThatIsNeverTold_IsReported() => new TraceBuilder()
        .Enter("new").Leave().Begin("setLocalDescription", out var c).Signaling("have-local-offer").Resolve(c).Event("pc", "icecandidate")
        .Check("signaling/one-event-per-change")
        .IsOnly(4, "signalingstatechange for have-local-offer", "have-local-offer without signalingstatechange");

    [Test]
    public void OneEventPerChange_ChangeSeenInAnotherTaskFirst_IsReported() => new TraceBuilder()
        .Enter("new").Leave().Begin("setLocalDescription", out var c).Signaling("have-local-offer").Event("pc", "icecandidate")
        .Event("pc", "signalingstatechange").Resolve(c)
        .Check("signaling/one-event-per-change")
        .IsOnly(4, "have-local-offer and its signalingstatechange in one task", "have-local-offer in a task before its signalingstatechange");

    [Test]
    public void OneEventPerChange_TraceEndsRightAfterAChange_IsKept() => new TraceBuilder()
        .Enter("new").Leave().Signaling("have-local-offer").Enter("getStats").Leave()
        .Check("signaling/one-event-per-change").IsKept();

    [Test]
    public void OneEventPerChange_EventAfterResolve_IsTheOrderRulesAlone()
    {
        var t = new TraceBuilder().Enter("new").Leave().Begin("setLocalDescription", out var c).Signaling("have-local-offer").Resolve(c)
            .Event("pc", "icecandidate").Event("pc", "signalingstatechange");
        t.Check("signaling/one-event-per-change").IsKept();
        t.Check("setdescription/events-before-resolve").IsOnly(6, "signalingstatechange while a description is being set", "signalingstatechange with none pending");
    }

    [Test]
    public void OperationOutcome_RefusedOperationResolves_IsReported() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Answer).Resolve(c)
        .Check("signaling/operation-outcome").IsOnly(2, "stable->SRD(answer)->InvalidStateError", "stable->SRD(answer)->resolved in stable");

    [Test]
    public void OperationOutcome_RefusedWithAnotherError_IsReported() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Answer).Reject(c, "OperationError")
        .Check("signaling/operation-outcome").IsOnly(2, "stable->SRD(answer)->InvalidStateError", "stable->SRD(answer)->OperationError");

    [Test]
    public void OperationOutcome_AllowedOperationIsRefused_IsReported() => new TraceBuilder()
        .Begin("setRemoteDescription", out var c, Offer).Reject(c, "InvalidStateError")
        .Check("signaling/operation-outcome").IsOnly(2, "stable->SRD(offer)->have-remote-offer", "stable->SRD(offer)->InvalidStateError");

    [Test]
    public void OperationOutcome_ResolvesBeforeTheStateChanges_IsReported() => new TraceBuilder()
        .Begin("setLocalDescription", out var c).Resolve(c)
        .Check("signaling/operation-outcome").IsOnly(2, "stable->SLD(offer)->have-local-offer", "stable->SLD(offer)->stable");

    [TestCase("InvalidStateError")]
    [TestCase("InvalidModificationError")]
    [TestCase("TypeError")]
    public void OperationOutcome_LocalAnswerInStableRejects_IsKept(string error) => new TraceBuilder()
        .Begin("setLocalDescription", out var c, Answer).Reject(c, error).Check("signaling/operation-outcome").IsKept();

    [TestCase("stable")]
    [TestCase("have-local-offer")]
    public void OperationOutcome_RemoteRollbackOfALocalOffer_IsNotJudged(string after) => new TraceBuilder()
        .Signaling("have-local-offer", "offer").Begin("setRemoteDescription", out var c, Rollback).Signaling(after).Resolve(c)
        .Check("signaling/operation-outcome").IsKept();

    [Test]
    public void OperationOutcome_QueuedOperation_StartsWhenTheOneBeforeItEnds() => new TraceBuilder()
        .Begin("setLocalDescription", out var a).Begin("setRemoteDescription", out var b, Answer)
        .Signaling("have-local-offer", "offer").Resolve(a).Negotiated("offer", "answer").Resolve(b)
        .Check("signaling/operation-outcome").IsKept();
}
