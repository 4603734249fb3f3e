namespace Conformance.Units.Spec.Rules;

public sealed class NegotiationRuleTests
{
    [Test]
    public void OnlyInStable_FiresWithAnOfferPending_IsReported() => new TraceBuilder()
        .Signaling("have-local-offer").Event("pc", "negotiationneeded")
        .Check("negotiationneeded/only-in-stable").IsOnly(0, "negotiationneeded in stable", "negotiationneeded in have-local-offer");

    [Test]
    public void OnlyInStable_FiresInStable_IsKept() =>
        new TraceBuilder().Event("pc", "negotiationneeded").Check("negotiationneeded/only-in-stable").IsKept();

    [Test]
    public void ChainEmpty_FiresDuringCreateOffer_IsReported() => new TraceBuilder()
        .Begin("createOffer", out _).Event("pc", "negotiationneeded")
        .Check("negotiationneeded/chain-empty").IsOnly(2, "negotiationneeded with no operation pending", "negotiationneeded with createOffer pending");

    [Test]
    public void ChainEmpty_FiresAfterIt_IsKept() => new TraceBuilder()
        .Begin("createOffer", out var c).Resolve(c).Event("pc", "negotiationneeded").Check("negotiationneeded/chain-empty").IsKept();

    [Test]
    public void Once_FiresAgainAfterASecondTransceiver_IsReported() => new TraceBuilder()
        .Enter("addTransceiver").Leave().Event("pc", "negotiationneeded").Enter("addTransceiver").Leave().Event("pc", "negotiationneeded")
        .Check("negotiationneeded/once").IsOnly(5, "one negotiationneeded until a negotiation", "negotiationneeded again");

    [TestCase("stop", "transceiver:0")]
    [TestCase("removeTrack", "pc")]
    [TestCase("restartIce", "pc")]
    public void Once_SomethingMayHaveClearedTheFlag_IsKept(string member, string target) => new TraceBuilder()
        .Event("pc", "negotiationneeded").Enter(member, target).Leave().Event("pc", "negotiationneeded").Check("negotiationneeded/once").IsKept();

    [Test]
    public void Once_AfterANegotiation_IsKept() => new TraceBuilder()
        .Event("pc", "negotiationneeded").Begin("setLocalDescription", out var c).Resolve(c).Event("pc", "negotiationneeded")
        .Check("negotiationneeded/once").IsKept();

    [Test]
    public void HasCause_FiresAfterAConfigurationAlone_IsReported() => new TraceBuilder()
        .Enter("new").Leave().Enter("setConfiguration").Leave().Enter("getConfiguration").Leave().Event("pc", "negotiationneeded")
        .Check("negotiationneeded/has-cause")
        .IsOnly(6, "negotiationneeded after something that needs negotiation", "negotiationneeded after setConfiguration() alone");

    [Test]
    public void HasCause_FiresAfterConstructionAlone_IsReported() => new TraceBuilder().Enter("new").Leave().Event("pc", "negotiationneeded")
        .Check("negotiationneeded/has-cause")
        .IsOnly(2, "negotiationneeded after something that needs negotiation", "negotiationneeded after construction alone");

    [Test]
    public void HasCause_FiresAgainAfterAnOffer_IsReported() => new TraceBuilder()
        .Enter("addTransceiver").Leave().Event("pc", "negotiationneeded").Begin("createOffer", out var c).Resolve(c).Event("pc", "negotiationneeded")
        .Check("negotiationneeded/has-cause")
        .IsOnly(6, "negotiationneeded after something that needs negotiation", "negotiationneeded after createOffer() alone");

    [TestCase("addTrack", "pc")]
    [TestCase("removeTrack", "pc")]
    [TestCase("createDataChannel", "pc")]
    [TestCase("restartIce", "pc")]
    [TestCase("stop", "transceiver:0")]
    [TestCase("direction=", "transceiver:0")]
    [TestCase("setStreams", "sender:0")]
    public void HasCause_AfterACallThatMayNeedNegotiation_IsKept(string member, string target) => new TraceBuilder()
        .Enter("new").Leave().Enter(member, target).Leave().Event("pc", "negotiationneeded").Check("negotiationneeded/has-cause").IsKept();

    [Test]
    public void HasCause_AfterANegotiation_IsKept() => new TraceBuilder()
        .Enter("addTrack").Leave().Event("pc", "negotiationneeded").Begin("setRemoteDescription", out var c).Resolve(c).Event("pc", "negotiationneeded")
        .Check("negotiationneeded/has-cause").IsKept();

    [Test]
    public void HasCause_AfterANegotiationThatWasUnderWayAtTheFirst_IsKept() => new TraceBuilder()
        .Enter("addTrack").Leave().Begin("setRemoteDescription", out var c).Event("pc", "negotiationneeded").Resolve(c).Event("pc", "negotiationneeded")
        .Check("negotiationneeded/has-cause").IsKept();

    [Test]
    public void HasCause_ConfigurationOnceGatheringHasBegun_IsKept() => new TraceBuilder()
        .Enter("new").Leave().State(s => s with { IceGatheringState = "complete" }).Enter("setConfiguration").Leave().Event("pc", "negotiationneeded")
        .Check("negotiationneeded/has-cause").IsKept();
}
