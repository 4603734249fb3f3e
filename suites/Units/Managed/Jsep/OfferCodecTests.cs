using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;

namespace Conformance.Units.Managed.Jsep;

public class OfferCodecTests
{
    private static RTCRtpCodec Audio(string name) => MediaCapabilities.Of("audio")!.Codecs.First(c => c.MimeType == "audio/" + name);

    private static RTCRtpCodec Video(string name) => MediaCapabilities.Of("video")!.Codecs.First(c => c.MimeType == "video/" + name);

    [Test]
    public void CodecPreferences_SetOrderAndExcludeTheRest()
    {
        var offer = new JsepPeer("a").Add("audio", codecs: [Audio("PCMA"), Audio("opus")]).SetLocalOffer();
        Assert.That(SdpText.MediaLines(offer)[0], Does.EndWith("SAVPF 8 111"));
    }

    [Test]
    public void CodecPreferences_WithoutRtx_LeaveItOut()
    {
        var offer = new JsepPeer("a").Add("video", codecs: [Video("VP8")]).SetLocalOffer();
        Assert.That(SdpText.MediaLines(offer)[0], Does.EndWith("SAVPF 96"));
    }

    [Test]
    public void CodecPreferences_WithRtxAnywhere_PutItBehindEachCodec()
    {
        var offer = new JsepPeer("a").Add("video", codecs: [Video("rtx"), Video("H264"), Video("VP8")]).SetLocalOffer();
        Assert.That(SdpText.MediaLines(offer)[0], Does.EndWith("SAVPF 102 103 96 97"));
    }

    [Test]
    public void PayloadTypes_AreTheSameInEverySectionOfAKind()
    {
        var offer = new JsepPeer("a").Add("video").Add("video").SetLocalOffer();
        Assert.That(SdpText.MediaLines(offer).Select(l => l.Split(" SAVPF ")[^1].Split("SAVPF")[^1]).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void PayloadTypes_OfTheOtherSidesOffer_AreUsedInTheNextOffer()
    {
        var (a, b) = (new JsepPeer("a").Add("video", codecs: [Video("VP8"), Video("rtx")]), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("96", "120").With("97", "121"));
        b.SetLocalAnswer();
        Assert.That(SdpText.MediaLines(b.SetLocalOffer())[0], Does.Contain("SAVPF 120 121 "));
    }

    [Test]
    public void PayloadTypes_ThatTheOtherSideUsesForSomethingElse_AreNotTaken()
    {
        var (a, b) = (new JsepPeer("a").Add("video", codecs: [Video("VP8")]), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("SAVPF 96", "SAVPF 96 111").With("a=rtpmap:96", "a=rtpmap:111 VP9/90000\r\na=rtpmap:96"));
        b.SetLocalAnswer();
        var offer = b.Add("audio").SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Section(offer, 1), Has.One.EndsWith(" opus/48000/2").And.None.Contains("rtpmap:111 "));
            Assert.That(SdpText.Section(offer, 1), Does.Contain("a=rtpmap:98 opus/48000/2"));
        });
    }

    [Test]
    public void PayloadTypes_OfACodecThatCameBack_AreTheOnesFromBefore()
    {
        var (a, b) = (new JsepPeer("a").Add("audio", codecs: [Audio("opus"), Audio("PCMU")]), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("111", "100"));
        b.SetLocalAnswer();
        b.Change(0, t => t with { PreferredCodecs = [Audio("PCMU")] });
        Assert.That(SdpText.MediaLines(b.SetLocalOffer())[0], Does.EndWith("SAVPF 0"));
        b.Change(0, t => t with { PreferredCodecs = [] });
        Assert.That(SdpText.MediaLines(b.SetLocalOffer())[0], Does.Contain("SAVPF 100 0 "));
    }

    [Test]
    public void CodecOrder_OfAReoffer_IsThatOfTheAnswerWithTheRestBehind()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b").Add("audio", codecs: [Audio("PCMA"), Audio("opus")]));
        a.Negotiate(b);
        Assert.That(SdpText.MediaLines(a.SetLocalOffer())[0], Does.EndWith("SAVPF 8 111 0 110 126"));
    }

    [Test]
    public void CodecOrder_OfAReofferWithPreferences_IsTheirs()
    {
        var (a, b) = (new JsepPeer("a").Add("audio", codecs: [Audio("opus"), Audio("PCMA")]), new JsepPeer("b").Add("audio", codecs: [Audio("PCMA"), Audio("opus")]));
        a.Negotiate(b);
        Assert.That(SdpText.MediaLines(a.SetLocalOffer())[0], Does.EndWith("SAVPF 111 8"));
    }

    [Test]
    public void ExtensionIds_OfTheOtherSidesOffer_AreUsedInTheNextOffer()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=extmap:4 ", "a=extmap:9 "));
        b.SetLocalAnswer();
        var offer = b.Add("video").SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Section(offer, 0), Does.Contain("a=extmap:9 urn:ietf:params:rtp-hdrext:sdes:mid"));
            Assert.That(SdpText.Section(offer, 1), Does.Contain("a=extmap:9 urn:ietf:params:rtp-hdrext:sdes:mid"));
        });
    }

    [Test]
    public void ExtensionIds_ThatTheOtherSideUsesForSomethingElse_AreNotTaken()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=extmap").InSection(0, "a=extmap:4 urn:example:other"));
        b.SetLocalAnswer();
        Assert.That(SdpText.Section(b.SetLocalOffer(), 0), Does.Contain("a=extmap:5 urn:ietf:params:rtp-hdrext:sdes:mid"));
    }

    [Test]
    public void Opus_SetsMaxptimeOfAudioOnly()
    {
        var offer = new JsepPeer("a").Add("audio").Add("video").SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Section(offer, 0), Does.Contain("a=maxptime:120"));
            Assert.That(SdpText.AttributeNames(offer, 1), Does.Not.Contain("maxptime"));
        });
    }
}
