using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Jsep;

public class NegotiatedMediaTests
{
    [Test]
    public void ReceiveCodecs_WithNothing_AreNone() => Assert.That(NegotiatedMedia.ReceiveCodecs("audio", null, null), Is.Empty);

    [Test]
    public void ReceiveCodecs_OfALocalOffer_AreAllOfIt()
    {
        var offer = Parse(new JsepPeer("a").Add("video").SetLocalOffer());
        Assert.That(Describe(NegotiatedMedia.ReceiveCodecs("video", offer, null)), Is.EqualTo((string[])
        [
            "96 video/VP8", "97 video/rtx apt=96", "102 video/H264 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f", "103 video/rtx apt=102",
            "104 video/H264 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f", "105 video/rtx apt=104", "106 video/red", "107 video/ulpfec",
        ]));
    }

    [Test]
    public void ReceiveCodecs_AfterAnAnswerWithLess_AreThoseOfTheAnswer()
    {
        var (offer, answer) = Negotiate("video", "VP8");
        Assert.That(Describe(NegotiatedMedia.ReceiveCodecs("video", offer, answer)), Is.EqualTo((string[])["96 video/VP8"]));
    }

    [Test]
    public void ReceiveCodecs_OfARemoteOffer_AreWhatAnAnswerWouldTake()
    {
        var offer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer().With("111", "109").With("minptime=10;useinbandfec=1", "stereo=1").With("PCMU/8000", "X/8000"));
        Assert.That(Describe(NegotiatedMedia.ReceiveCodecs("audio", null, offer)), Is.EqualTo((string[])
            ["109 audio/opus/2 minptime=10;useinbandfec=1", "8 audio/PCMA", "110 audio/telephone-event", "126 audio/telephone-event"]));
    }

    [Test]
    public void ReceiveCodecs_OfAnotherKind_AreNone()
    {
        var offer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer());
        Assert.That(NegotiatedMedia.ReceiveCodecs("video", null, offer), Is.Empty);
    }

    [Test]
    public void SendCodecs_HaveThePayloadTypesParametersAndOrderOfTheOtherSide()
    {
        var offer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer());
        var answer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer()
            .With("SAVPF 111 0 8 110 126", "SAVPF 8 99").With("a=rtpmap:111", "a=rtpmap:99").With("a=fmtp:111 minptime=10;useinbandfec=1", "a=fmtp:99 stereo=1"));
        Assert.That(Describe(NegotiatedMedia.SendCodecs("audio", offer, answer)), Is.EqualTo((string[])["8 audio/PCMA", "99 audio/opus/2 stereo=1"]));
    }

    [Test]
    public void SendCodecs_OfWhichThisSideHasNone_AreNone()
    {
        var offer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer());
        var answer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer().With("SAVPF 111 0 8 110 126", "SAVPF 9"));
        Assert.That(NegotiatedMedia.SendCodecs("audio", offer, answer), Is.Empty);
    }

    [Test]
    public void SendCodecs_KeepRtxOnlyWithItsCodec()
    {
        var offer = Parse(new JsepPeer("a").Add("video").SetLocalOffer());
        var answer = Parse(new JsepPeer("a").Add("video").SetLocalOffer().With("VP8/90000", "VP9/90000"));
        Assert.That(Describe(NegotiatedMedia.SendCodecs("video", offer, answer)), Has.None.Contains("apt=96"));
    }

    [Test]
    public void HeaderExtensions_AreThoseOfBoth()
    {
        var offer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer().InSection(0, "a=extmap:9 urn:x:other"));
        var answer = Parse(new JsepPeer("a").Add("audio").SetLocalOffer().InSection(0, "a=extmap:9 urn:x:other").Without("a=extmap:2"));
        Assert.That(NegotiatedMedia.HeaderExtensions(offer, answer).Select(e => (e.Id, e.Uri, e.Encrypted)), Is.EqualTo(((int, string, bool)[])
        [
            (1, "urn:ietf:params:rtp-hdrext:ssrc-audio-level", false),
            (3, "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01", false),
            (4, "urn:ietf:params:rtp-hdrext:sdes:mid", false),
        ]));
    }

    private static (MediaDescription Offer, MediaDescription Answer) Negotiate(string kind, string codec)
    {
        var b = new JsepPeer("b").Add(kind, codecs: [MediaCapabilities.CodecsOf(kind).First(c => c.Name == codec).Codec]);
        var (offer, answer) = new JsepPeer("a").Add(kind).Negotiate(b);
        return (Parse(offer), Parse(answer));
    }

    private static MediaDescription Parse(string text) => SessionDescription.Parse(text).Media[0];

    private static IEnumerable<string> Describe(IEnumerable<RTCRtpCodecParameters> codecs) =>
        codecs.Select(c => $"{c.PayloadType} {c.MimeType}{(c.Channels is { } n ? $"/{n}" : "")} {c.SdpFmtpLine}".TrimEnd());
}
