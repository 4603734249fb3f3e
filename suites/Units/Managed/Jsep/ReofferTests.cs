using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class ReofferTests
{
    [Test]
    public void Reoffer_OfWhatWasNegotiated_KeepsIndexAndMid()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").WithData(), new JsepPeer("b"));
        a.Negotiate(b);
        var offer = a.Add("video").SetLocalOffer();
        Assert.That(Mids(offer), Is.EqualTo((string[])["a0", "a1", "a2"]));
        Assert.That(SdpText.MediaLines(offer)[1], Does.StartWith("m=application"));
    }

    [Test]
    public void ReofferByTheAnswerer_KeepsTheOfferersMidsAndAddsItsOwn()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        Assert.That(Mids(b.Add("video").SetLocalOffer()), Is.EqualTo((string[])["a0", "b0"]));
    }

    [TestCase("a-tls-id000000000000", "b-tls-id000000000000")]
    [TestCase("another-tls-id000000", "another-tls-id000000")]
    public void Reanswer_HasItsTlsIdAgain_OrANewOneWhereTheOfferHasOne(string offered, string expected)
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        a.RestartIce();
        b.SetRemoteOffer(a.SetLocalOffer().With("a-tls-id000000000000", offered));
        Assert.That(SdpText.Section(b.SetLocalAnswer(), 0), Does.Contain("a=tls-id:" + expected));
        Assert.That(SdpText.Section(b.SetLocalOffer(), 0), Does.Contain("a=tls-id:" + expected));
    }

    [TestCase("5000", "5000")]
    [TestCase("6000", "5001")]
    public void Reanswer_HasItsSctpPortAgain_OrANewOneWhereTheOfferHasOne(string offered, string expected)
    {
        var (a, b) = (new JsepPeer("a").WithData(), new JsepPeer("b"));
        a.Negotiate(b);
        b.SetRemoteOffer(a.SetLocalOffer().With("a=sctp-port:5000", "a=sctp-port:" + offered));
        Assert.That(SdpText.Section(b.SetLocalAnswer(), 0), Does.Contain("a=sctp-port:" + expected));
        Assert.That(SdpText.Section(b.SetLocalOffer(), 0), Does.Contain("a=sctp-port:" + expected));
    }

    [Test]
    public void OfferInHaveLocalOffer_IsBuiltOnThePendingOffer()
    {
        var a = new JsepPeer("a").Add("audio");
        a.SetLocalOffer();
        Assert.That(Mids(a.Add("video").SetLocalOffer()), Is.EqualTo((string[])["a0", "a1"]));
    }

    [Test]
    public void OfferInHaveLocalOffer_OfABundleOnlySection_StaysBundleOnly()
    {
        var a = new JsepPeer("a").With(RTCBundlePolicy.MaxBundle).Add("audio").Add("video");
        a.SetLocalOffer();
        Assert.That(SdpText.AttributeNames(a.SetLocalOffer(), 1), Does.Contain("bundle-only"));
    }

    [Test]
    public void OfferCreatedTwice_WithoutApplyingIt_ProposesMidsAnew()
    {
        var a = new JsepPeer("a").Add("audio");
        a.CreateOffer();
        Assert.That(Mids(a.SetLocalOffer()), Is.EqualTo((string[])["a1"]));
    }

    [Test]
    public void StoppedTransceiver_ThatIsAssociated_GivesAZeroPort()
    {
        var (a, b) = (new JsepPeer("a").Add("audio", streams: ["s"]).Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(0);
        var offer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(offer)[0], Is.EqualTo("m=audio 0 UDP/TLS/RTP/SAVPF 111 0 8 110 126"));
            Assert.That(SdpText.Section(offer, 0), Is.SupersetOf((string[])["a=mid:a0", "a=inactive"]));
            Assert.That(SdpText.AttributeNames(offer, 0), Does.Not.Contain("msid"));
        });
    }

    [Test]
    public void StoppedTransceiver_LeavesTheBundle()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(1);
        Assert.That(SdpText.Session(a.SetLocalOffer()), Does.Contain("a=group:BUNDLE a0"));
    }

    [Test]
    public void AllStopped_LeavesNoGroup()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(0);
        Assert.That(a.SetLocalOffer(), Does.Not.Contain("a=group"));
    }

    [Test]
    public void RejectedSection_WithoutANewTransceiver_StaysAtPortZero()
    {
        var (a, b) = StoppedAudio();
        a.Negotiate(b);
        Assert.That(SdpText.MediaLines(a.SetLocalOffer())[0], Does.StartWith("m=audio 0 UDP/TLS/RTP/SAVPF "));
    }

    [TestCase("audio")]
    [TestCase("video")]
    public void RejectedSection_WithANewTransceiver_IsRecycledUnderANewMid(string kind)
    {
        var (a, b) = StoppedAudio();
        a.Negotiate(b);
        var offer = a.Add(kind).SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(offer), Has.Length.EqualTo(2));
            Assert.That(SdpText.MediaLines(offer)[0], Does.StartWith($"m={kind} "));
            Assert.That(Mids(offer), Is.EqualTo((string[])["a2", "a1"]));
        });
    }

    [Test]
    public void RecycledSection_JoinsTheBundleLast()
    {
        var (a, b) = StoppedAudio();
        a.Negotiate(b);
        Assert.That(SdpText.Session(a.Add("audio").SetLocalOffer()), Does.Contain("a=group:BUNDLE a1 a2"));
    }

    [Test]
    public void RecycledSection_IsTakenByTheOtherSide()
    {
        var (a, b) = StoppedAudio();
        a.Negotiate(b);
        a.Add("video").Negotiate(b);
        Assert.That(b.Transceivers.Select(t => (t.Kind, t.Mid)), Is.EqualTo(((string, string?)[])[("video", "a1"), ("video", "a2")]));
    }

    [Test]
    public void RejectedSection_IsRecycledByTheAnswererToo()
    {
        var (a, b) = StoppedAudio();
        a.Negotiate(b);
        Assert.That(Mids(b.Add("video").SetLocalOffer()), Is.EqualTo((string[])["b0", "a1"]));
    }

    [Test]
    public void TwoNewTransceivers_WithOneRejectedSection_RecycleAndAppend()
    {
        var (a, b) = StoppedAudio();
        a.Negotiate(b);
        var offer = a.Add("audio").Add("video").SetLocalOffer();
        Assert.That(Mids(offer), Is.EqualTo((string[])["a2", "a1", "a3"]));
        Assert.That(SdpText.MediaLines(offer)[0], Does.StartWith("m=audio"));
    }

    [Test]
    public void SectionStoppedInThePendingOffer_IsNotRecycledYet()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(0);
        a.SetLocalOffer();
        var offer = a.Add("video").SetLocalOffer();
        Assert.That(Mids(offer), Is.EqualTo((string[])["a0", "a1", "a2"]));
    }

    [Test]
    public void RejectedByTheAnswer_IsRecycled()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer());
        b.Stop(1);
        a.SetRemoteAnswer(b.SetLocalAnswer());
        Assert.That(Mids(a.Add("video").SetLocalOffer()), Is.EqualTo((string[])["a0", "a2"]));
    }

    [Test]
    public void RejectedDataSection_WithDataWantedAgain_IsOfferedAnewInItsPlace()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").WithData(), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer());
        var answer = b.SetLocalAnswer();
        a.SetRemoteAnswer(answer.With("m=application 9", "m=application 0").With("BUNDLE a0 a1", "BUNDLE a0"));
        var offer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(offer)[1], Is.EqualTo("m=application 9 UDP/DTLS/SCTP webrtc-datachannel"));
            Assert.That(Mids(offer), Is.EqualTo((string[])["a0", "a2"]));
        });
    }

    [Test]
    public void DataSection_IsOfferedOnce()
    {
        var (a, b) = (new JsepPeer("a").WithData(), new JsepPeer("b"));
        a.Negotiate(b);
        b.WantsData = true;
        Assert.That(SdpText.MediaLines(b.SetLocalOffer()), Has.Length.EqualTo(1));
    }

    [Test]
    public void NegotiatedSection_HasRtcpMuxWithoutTheLinesOfTheFirstOffer()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        Assert.That(SdpText.AttributeNames(a.SetLocalOffer(), 0), Does.Contain("rtcp-mux").And.Not.Contain("rtcp").And.Not.Contain("rtcp-mux-only"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void RtcpRsize_StandsWhenTheAnswerHadIt(bool answered)
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer());
        var answer = b.SetLocalAnswer();
        a.SetRemoteAnswer(answered ? answer : answer.Without("a=rtcp-rsize"));
        Assert.That(SdpText.AttributeNames(a.SetLocalOffer(), 0).Contains("rtcp-rsize"), Is.EqualTo(answered));
    }

    [TestCase(new[] { "s" }, "a=msid:s")]
    [TestCase(new string[0], "a=msid:-")]
    public void Msid_WhenTheDirectionNoLongerSends_Stays(string[] streams, string expected)
    {
        var (a, b) = (new JsepPeer("a").Add("audio", streams: [.. streams]), new JsepPeer("b"));
        a.Negotiate(b);
        a.Change(0, t => t with { Direction = RTCRtpTransceiverDirection.Recvonly });
        Assert.That(SdpText.Section(a.SetLocalOffer(), 0), Does.Contain(expected));
    }

    [Test]
    public void UnknownSection_OfTheOtherSide_KeepsItsPlaceInAReoffer()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer() + "m=text 9 TCP/MSRP *\r\nc=IN IP4 0.0.0.0\r\na=mid:x\r\n");
        b.SetLocalAnswer();
        var offer = b.SetLocalOffer();
        Assert.That(SdpText.Section(offer, 1), Is.EqualTo((string[])["m=text 0 TCP/MSRP *", "c=IN IP4 0.0.0.0", "a=mid:x", "a=inactive"]));
    }

    private static (JsepPeer A, JsepPeer B) StoppedAudio()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(0);
        return (a, b);
    }

    private static IEnumerable<string> Mids(string text) =>
        Enumerable.Range(0, SdpText.MediaLines(text).Length).Select(i => SdpText.Section(text, i).Single(l => l.StartsWith("a=mid:", StringComparison.Ordinal))[6..]);
}
