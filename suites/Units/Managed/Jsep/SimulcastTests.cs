using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class SimulcastTests
{
    [TestCase(RTCRtpTransceiverDirection.Sendrecv)]
    [TestCase(RTCRtpTransceiverDirection.Sendonly)]
    public void Offer_OfSeveralEncodings_NamesThemInOrder(RTCRtpTransceiverDirection direction) =>
        Assert.That(Rids(new JsepPeer("a").Add("video", direction, rids: ["q", "h", "f"]).SetLocalOffer()),
            Is.EqualTo((string[])["a=rid:q send", "a=rid:h send", "a=rid:f send", "a=simulcast:send q;h;f"]));

    [Test]
    public void Offer_OfOneEncodingThatIsLeft_HasNoRids() =>
        Assert.That(Rids(new JsepPeer("a").Add("video", rids: ["q"]).SetLocalOffer()), Is.Empty);

    [TestCase(RTCRtpTransceiverDirection.Recvonly)]
    [TestCase(RTCRtpTransceiverDirection.Inactive)]
    public void Offer_ThatDoesNotSend_HasNoRids(RTCRtpTransceiverDirection direction) =>
        Assert.That(Rids(new JsepPeer("a").Add("video", direction, rids: ["q", "h"]).SetLocalOffer()), Is.Empty);

    [Test]
    public void Answer_ToSimulcast_TakesTheLayers()
    {
        var (a, b) = (new JsepPeer("a").Add("video", rids: ["q", "h"]), new JsepPeer("b"));
        Assert.That(Rids(a.Negotiate(b).Answer), Is.EqualTo((string[])["a=rid:q recv", "a=rid:h recv", "a=simulcast:recv q;h"]));
    }

    [TestCase("a=simulcast:send q,h;f", "q;f", TestName = "Alternatives_TheFirstStands")]
    [TestCase("a=simulcast:send q;~h", "q;h", TestName = "Paused_IsTakenWithoutTheMark")]
    [TestCase("a=simulcast:send q;h;q", "q;h", TestName = "Duplicates_TheFirstStands")]
    [TestCase("a=simulcast:send h", "h", TestName = "OneLayer_IsNamed")]
    public void Answer_To(string simulcast, string layers)
    {
        var (a, b) = (new JsepPeer("a").Add("video", rids: ["q", "h", "f"]), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=simulcast:send q;h;f", simulcast));
        Assert.That(Rids(b.SetLocalAnswer()), Does.Contain("a=simulcast:recv " + layers));
    }

    [Test]
    public void Answer_ToARequestForSimulcast_SendsWhatBothHave()
    {
        var (a, b) = (new JsepPeer("a").Add("video", RTCRtpTransceiverDirection.Recvonly), new JsepPeer("b").Add("video"));
        b.SetRemoteOffer(a.SetLocalOffer().InSection(0, "a=rid:q recv").InSection(0, "a=rid:h recv").InSection(0, "a=simulcast:recv q;h"));
        b.Change(0, t => t with { SendRids = ["h"] });
        Assert.That(Rids(b.SetLocalAnswer()), Is.EqualTo((string[])["a=rid:h send", "a=simulcast:send h"]));
    }

    [Test]
    public void Answer_ToOtherRidsThanWereNegotiated_HasNone()
    {
        var (a, b) = (new JsepPeer("a").Add("video", RTCRtpTransceiverDirection.Recvonly), new JsepPeer("b").Add("video", rids: ["q", "h"]));
        b.SetRemoteOffer(a.SetLocalOffer().InSection(0, "a=rid:x recv").InSection(0, "a=rid:y recv").InSection(0, "a=simulcast:recv x;y"));
        Assert.That(Rids(b.SetLocalAnswer()), Is.Empty);
    }

    [Test]
    public void Answer_ToASectionOnHold_KeepsTheLayers()
    {
        var (a, b) = (new JsepPeer("a").Add("video", rids: ["q", "h"]), new JsepPeer("b"));
        a.Negotiate(b);
        a.Change(0, t => t with { Direction = RTCRtpTransceiverDirection.Inactive });
        var (offer, answer) = a.Negotiate(b);
        Assert.Multiple(() =>
        {
            Assert.That(Rids(offer), Does.Contain("a=simulcast:send q;h"));
            Assert.That(Rids(answer), Does.Contain("a=simulcast:recv q;h"));
        });
    }

    [Test]
    public void Reoffer_ByTheReceiverOfSimulcast_KeepsItsLines()
    {
        var (a, b) = (new JsepPeer("a").Add("video", rids: ["q", "h"]), new JsepPeer("b"));
        a.Negotiate(b);
        var (offer, answer) = b.Negotiate(a);
        Assert.Multiple(() =>
        {
            Assert.That(Rids(offer), Is.EqualTo((string[])["a=rid:q recv", "a=rid:h recv", "a=simulcast:recv q;h"]));
            Assert.That(Rids(answer), Is.EqualTo((string[])["a=rid:q send", "a=rid:h send", "a=simulcast:send q;h"]));
        });
    }

    private static IEnumerable<string> Rids(string text) =>
        SdpText.Section(text, 0).Where(l => l.StartsWith("a=rid:", StringComparison.Ordinal) || l.StartsWith("a=simulcast:", StringComparison.Ordinal));
}
