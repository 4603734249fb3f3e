using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class RemoteReofferCheckTests
{
    [Test]
    public void Reoffer_WithASectionMore_IsAccepted()
    {
        var (a, b) = Connected();
        a.Add("video");
        Assert.That(() => b.SetRemoteOffer(a.SetLocalOffer()), Throws.Nothing);
    }

    [Test]
    public void Reoffer_WithASectionLess_IsRefused()
    {
        var (a, b) = Connected();
        var offer = a.SetLocalOffer();
        var shorter = offer[..offer.IndexOf("m=application", StringComparison.Ordinal)].With(" a2", "");
        Assert.That(() => b.SetRemoteOffer(shorter), Refused("2 sections; expected at least the 3 that there were"));
    }

    [Test]
    public void Reoffer_WithAnotherMid_IsRefused()
    {
        var (a, b) = Connected();
        Assert.That(() => b.SetRemoteOffer(a.SetLocalOffer().With("a1", "x")), Refused("has mid x; expected mid a1"));
    }

    [Test]
    public void Reoffer_WithoutAMid_IsRefused()
    {
        var (a, b) = Connected();
        Assert.That(() => b.SetRemoteOffer(a.SetLocalOffer().Without("a=mid:a1").With("a0 a1 a2", "a0 a2")), Refused("has mid none; expected mid a1"));
    }

    [Test]
    public void Reoffer_WithAnotherKind_IsRefused()
    {
        var (a, b) = Connected();
        Assert.That(() => b.SetRemoteOffer(a.SetLocalOffer().With("m=video", "m=audio")), Refused("is audio; expected video"));
    }

    [Test]
    public void Reoffer_WithSectionsSwapped_IsRefused()
    {
        var (a, b) = Connected();
        var offer = a.SetLocalOffer();
        var (first, second) = (Text(offer, 0), Text(offer, 1));
        Assert.That(() => b.SetRemoteOffer(offer.With(first, "*").With(second, first).With("*", second)), Refused("is video; expected audio"));
    }

    [Test]
    public void Reoffer_ThatRecyclesARejectedSection_IsAccepted()
    {
        var (a, b) = Connected();
        a.Stop(0);
        a.Negotiate(b);
        a.Add("video");
        Assert.That(() => b.SetRemoteOffer(a.SetLocalOffer()), Throws.Nothing);
    }

    [Test]
    public void SecondOffer_BeforeTheAnswer_IsHeldAgainstTheFirst()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        var offer = a.SetLocalOffer();
        b.SetRemoteOffer(offer);
        Assert.That(() => b.SetRemoteOffer(offer.With("a0", "x")), Refused("has mid x; expected mid a0"));
    }

    [TestCase("q")]
    [TestCase("h")]
    [TestCase("h;q")]
    [TestCase("q;x")]
    [TestCase("x;y")]
    public void Rids_OtherThanWereNegotiated_AreAccepted(string rids)
    {
        var b = AskedForSimulcast("q;h");
        Assert.That(() => b.SetRemoteOffer(Simulcast(rids)), Throws.Nothing);
    }

    [Test]
    public void TlsId_ChangedWithoutARestart_IsRefused()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        var offer = a.SetLocalOffer();
        b.SetRemoteOffer(offer);
        b.SetLocalAnswer();
        Assert.That(() => b.SetRemoteOffer(offer.With("tls-id:a-", "tls-id:b-")), Refused("changes a=tls-id"));
    }

    [Test]
    public void TlsId_ChangedWithARestart_IsAccepted()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        var offer = a.SetLocalOffer();
        b.SetRemoteOffer(offer);
        b.SetLocalAnswer();
        Assert.That(() => b.SetRemoteOffer(offer.With("tls-id:a-", "tls-id:b-").With("a=ice-ufrag:", "a=ice-ufrag:new")), Throws.Nothing);
    }

    [Test]
    public void AnswerToAReoffer_ThatChangesTheFingerprintOnly_IsRefused()
    {
        var (a, b) = Connected();
        b.SetRemoteOffer(a.SetLocalOffer());
        var answer = b.SetLocalAnswer().With(JsepPeer.Fingerprint("b"), JsepPeer.Fingerprint("c"));
        Assert.That(() => a.SetRemoteAnswer(answer), Refused("changes a=fingerprint and keeps its ICE credentials"));
    }

    [Test]
    public void AnswerToAReoffer_ThatChangesFingerprintAndCredentials_IsAccepted()
    {
        var (a, b) = Connected();
        a.RestartIce();
        b.SetRemoteOffer(a.SetLocalOffer());
        Assert.That(() => a.SetRemoteAnswer(b.SetLocalAnswer().With(JsepPeer.Fingerprint("b"), JsepPeer.Fingerprint("c"))), Throws.Nothing);
    }

    [Test]
    public void AnswerThatRestarts_ToAnOfferThatDoes_IsAccepted()
    {
        var (a, b) = Connected();
        a.RestartIce();
        var (offer, answer) = a.Negotiate(b);
        Assert.Multiple(() =>
        {
            Assert.That(offer, Does.Contain("a=ice-ufrag:aa0u1"));
            Assert.That(answer, Does.Contain("a=ice-ufrag:ba0u1"));
        });
    }

    [Test]
    public void AnswerThatRestarts_ToAnOfferThatDoesNot_IsRefused()
    {
        var (a, b) = Connected();
        b.SetRemoteOffer(a.SetLocalOffer());
        Assert.That(() => a.SetRemoteAnswer(b.SetLocalAnswer().With("a=ice-ufrag:ba0u0", "a=ice-ufrag:new")), Refused("has new ICE credentials; expected the same as before"));
    }

    [Test]
    public void AnswerThatDoesNotRestart_ToAnOfferThatDoes_IsRefused()
    {
        var (a, b) = Connected();
        a.RestartIce();
        b.SetRemoteOffer(a.SetLocalOffer());
        Assert.That(() => a.SetRemoteAnswer(b.SetLocalAnswer().With("ba0u1", "ba0u0").With("ba0p1", "ba0p0")), Refused("keeps its ICE credentials; expected new ones"));
    }

    [Test]
    public void AnswerToAReoffer_ThatWritesTheFingerprintInOtherCase_IsAccepted()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("k"));
        a.Negotiate(b);
        b.SetRemoteOffer(a.SetLocalOffer());
        var answer = b.SetLocalAnswer();
        Assert.That(() => a.SetRemoteAnswer(answer.With("sha-256 " + JsepPeer.Fingerprint("k"), "SHA-256 " + JsepPeer.Fingerprint("k").ToLowerInvariant())), Throws.Nothing);
    }

    [Test]
    public void AnswerToAReoffer_ThatChangesTheDtlsRole_IsRefused()
    {
        var (a, b) = Connected();
        b.SetRemoteOffer(a.SetLocalOffer());
        Assert.That(() => a.SetRemoteAnswer(b.SetLocalAnswer().With("a=setup:active", "a=setup:passive")), Refused("a=setup:passive; expected active"));
    }

    private static (JsepPeer A, JsepPeer B) Connected()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video").WithData(), new JsepPeer("b"));
        a.Negotiate(b);
        return (a, b);
    }

    private static JsepPeer AskedForSimulcast(string rids)
    {
        var b = new JsepPeer("b").Add("video");
        b.SetRemoteOffer(Simulcast(rids));
        b.SetLocalAnswer();
        return b;
    }

    private static string Simulcast(string rids) => rids.Split(';').Aggregate(
        new JsepPeer("a").Add("video", RTCRtpTransceiverDirection.Recvonly).SetLocalOffer().InSection(0, "a=simulcast:recv " + rids),
        (text, rid) => text.InSection(0, $"a=rid:{rid} recv"));

    private static string Text(string offer, int section) => string.Concat(SdpText.Section(offer, section).Select(l => l + "\r\n"));

    private static NUnit.Framework.Constraints.ContainsConstraint Refused(string message) =>
        Throws.TypeOf<RTCException>().With.Property(nameof(RTCException.Name)).EqualTo("InvalidAccessError").And.Message.Contains(message);
}
