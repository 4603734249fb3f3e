using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;

namespace Conformance.Units.Managed.Jsep;

public class AnswerRejectionTests
{
    [Test]
    public void StoppedTransceiver_IsRejectedAndLeavesTheBundle()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer());
        b.Stop(1);
        var answer = b.SetLocalAnswer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Section(answer, 1), Is.EqualTo((string[])
                ["m=video 0 UDP/TLS/RTP/SAVPF 96 97 102 103 104 105 106 107", "c=IN IP4 0.0.0.0", "a=mid:a1", "a=inactive"]));
            Assert.That(SdpText.Session(answer), Does.Contain("a=group:BUNDLE a0"));
        });
    }

    [Test]
    public void StoppedTransceiver_OfTheTaggedSection_TakesTheWholeBundleWithIt()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video").WithData(), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer());
        b.Stop(0);
        var answer = b.SetLocalAnswer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(answer), Has.All.Contains(" 0 UDP/"));
            Assert.That(answer, Does.Not.Contain("a=group"));
        });
    }

    [Test]
    public void SectionWithoutACommonCodec_IsRejected()
    {
        var (a, b) = (new JsepPeer("a").Add("video").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("opus/48000", "G719/48000").With("PCMU/8000", "X/8000").With("PCMA/8000", "Y/8000"));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer())[1], Does.StartWith("m=audio 0 "));
    }

    [Test]
    public void SectionWithoutAPreferredCodec_IsRejected()
    {
        var (a, b) = (new JsepPeer("a").Add("video").Add("audio", codecs: [MediaCapabilities.AudioCodecs[0].Codec]),
            new JsepPeer("b").Add("audio", codecs: [MediaCapabilities.AudioCodecs[1].Codec]));
        b.SetRemoteOffer(a.SetLocalOffer());
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer())[1], Does.StartWith("m=audio 0 "));
    }

    [Test]
    public void SectionWithRepairCodecsOnly_IsRejected()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("VP8/90000", "VP9/90000").With("H264/90000", "AV1/90000"));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer())[1], Does.StartWith("m=video 0 "));
    }

    [TestCase("m=text 9 TCP/MSRP *")]
    [TestCase("m=application 9 TCP/BFCP *")]
    [TestCase("m=application 9 UDP/DTLS/SCTP 5000")]
    [TestCase("m=audio 9 RTP/UNKNOWN 0")]
    public void SectionThatIsNotUnderstood_IsRejectedAsItWasOffered(string media)
    {
        var (a, b) = (new JsepPeer("a").Add("video"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer() + media + "\r\nc=IN IP4 0.0.0.0\r\na=mid:x\r\n");
        var answer = b.SetLocalAnswer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(answer)[1], Is.EqualTo(media.With(" 9 ", " 0 ")));
            Assert.That(SdpText.Section(answer, 1), Does.Contain("a=mid:x"));
        });
    }

    [Test]
    public void SectionOfferedAtPortZero_IsAnsweredAtPortZero()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(1);
        Assert.That(SdpText.MediaLines(a.Negotiate(b).Answer)[1], Does.StartWith("m=video 0 "));
    }

    [Test]
    public void SecondDataSection_IsRejected()
    {
        var (a, b) = (new JsepPeer("a").WithData(), new JsepPeer("b"));
        var offer = a.SetLocalOffer();
        b.SetRemoteOffer(offer.With("BUNDLE a0", "BUNDLE a0 x") + string.Concat(SdpText.Section(offer, 0).Select(l => l + "\r\n")).With("a=mid:a0", "a=mid:x"));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer()), Has.Exactly(1).Contains(" 9 ").And.Exactly(1).Contains(" 0 "));
    }

    [TestCase(RTCBundlePolicy.MaxCompat, "9 9 9 9")]
    [TestCase(RTCBundlePolicy.Balanced, "9 9 0 9")]
    [TestCase(RTCBundlePolicy.MaxBundle, "9 0 0 0")]
    public void OfferWithoutAGroup_IsTakenAsFarAsThePolicyGoes(RTCBundlePolicy policy, string ports)
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxCompat).Add("audio").Add("video").Add("audio").WithData(), new JsepPeer("b").With(policy));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=group"));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer()).Select(l => l.Split(' ')[1]), Is.EqualTo(ports.Split(' ')));
    }

    [TestCase(RTCBundlePolicy.MaxCompat, "9 9 9")]
    [TestCase(RTCBundlePolicy.Balanced, "9 9 9")]
    [TestCase(RTCBundlePolicy.MaxBundle, "9 0 9")]
    public void OfferWithTwoGroups_IsTakenAsFarAsThePolicyGoes(RTCBundlePolicy policy, string ports)
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxCompat).Add("audio").Add("video").WithData(), new JsepPeer("b").With(policy));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=group:BUNDLE a0 a1 a2", "a=group:BUNDLE a0 a2\r\na=group:BUNDLE a1"));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer()).Select(l => l.Split(' ')[1]), Is.EqualTo(ports.Split(' ')));
    }

    [Test]
    public void BundleOnlySectionOutsideOfEveryGroup_IsRejected()
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxBundle).Add("audio").Add("video"), new JsepPeer("b").With(RTCBundlePolicy.MaxCompat));
        b.SetRemoteOffer(a.SetLocalOffer().With("BUNDLE a0 a1", "BUNDLE a0"));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer())[1], Does.StartWith("m=video 0 "));
    }

    [Test]
    public void RejectedSection_HasNoIndexOfATransceiverThatIsNotThere()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer() + "m=text 9 TCP/MSRP *\r\nc=IN IP4 0.0.0.0\r\na=mid:x\r\n");
        Assert.That(b.CreateAnswer().TransceiverOfSection, Is.EqualTo((int[])[0, -1]));
    }
}
