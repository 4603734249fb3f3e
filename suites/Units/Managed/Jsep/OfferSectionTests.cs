using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class OfferSectionTests
{
    [Test]
    public void AudioSection_OfAnInitialOffer_IsThisText()
    {
        var offer = new JsepPeer("a").Add("audio", streams: ["s"]).SetLocalOffer();
        Assert.That(SdpText.Section(offer, 0), Is.EqualTo((string[])
        [
            "m=audio 9 UDP/TLS/RTP/SAVPF 111 0 8 110 126",
            "c=IN IP4 0.0.0.0",
            "a=mid:a0",
            "a=sendrecv",
            "a=msid:s",
            "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
            "a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time",
            "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01",
            "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
            "a=rtpmap:111 opus/48000/2",
            "a=rtcp-fb:111 transport-cc",
            "a=fmtp:111 minptime=10;useinbandfec=1",
            "a=rtpmap:0 PCMU/8000",
            "a=rtpmap:8 PCMA/8000",
            "a=rtpmap:110 telephone-event/48000",
            "a=rtpmap:126 telephone-event/8000",
            "a=maxptime:120",
            "a=fingerprint:sha-256 " + JsepPeer.Fingerprint("a"),
            "a=ice-ufrag:aa0u00",
            "a=ice-pwd:aa0p00000000000000000000",
            "a=setup:actpass",
            "a=tls-id:a-tls-id000000000000",
            "a=rtcp:9 IN IP4 0.0.0.0",
            "a=rtcp-mux",
            "a=rtcp-mux-only",
            "a=rtcp-rsize",
        ]));
    }

    [Test]
    public void VideoSection_OfAnInitialOffer_HasItsCodecsAndRepairs()
    {
        var section = SdpText.Section(new JsepPeer("a").Add("video").SetLocalOffer(), 0);
        Assert.Multiple(() =>
        {
            Assert.That(section[0], Is.EqualTo("m=video 9 UDP/TLS/RTP/SAVPF 96 97 102 103 104 105 106 107"));
            Assert.That(section, Is.SupersetOf((string[])
            [
                "a=rtpmap:96 VP8/90000", "a=rtcp-fb:96 transport-cc", "a=rtcp-fb:96 ccm fir", "a=rtcp-fb:96 nack", "a=rtcp-fb:96 nack pli",
                "a=rtpmap:97 rtx/90000", "a=fmtp:97 apt=96",
                "a=rtpmap:102 H264/90000", "a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f", "a=fmtp:103 apt=102",
                "a=fmtp:104 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f", "a=fmtp:105 apt=104",
                "a=rtpmap:106 red/90000", "a=rtpmap:107 ulpfec/90000",
                "a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id", "a=extmap:11 urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id",
            ]));
        });
    }

    [Test]
    public void DataSection_OfAnInitialOffer_IsThisText()
    {
        var offer = new JsepPeer("a").WithData().SetLocalOffer();
        Assert.That(SdpText.Section(offer, 0), Is.EqualTo((string[])
        [
            "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
            "c=IN IP4 0.0.0.0",
            "a=mid:a0",
            "a=fingerprint:sha-256 " + JsepPeer.Fingerprint("a"),
            "a=ice-ufrag:aa0u00",
            "a=ice-pwd:aa0p00000000000000000000",
            "a=setup:actpass",
            "a=tls-id:a-tls-id000000000000",
            "a=sctp-port:5000",
            "a=max-message-size:262144",
        ]));
    }

    [Test]
    public void Sections_OfAnInitialOffer_FollowTheTransceiversWithDataLast()
    {
        var offer = new JsepPeer("a").WithData().Add("video").Add("audio").Add("video").SetLocalOffer();
        Assert.That(SdpText.MediaLines(offer).Select(l => l.Split(' ')[0]), Is.EqualTo((string[])["m=video", "m=audio", "m=video", "m=application"]));
    }

    [Test]
    public void CreateOffer_TellsWhichTransceiverIsBehindWhichSection()
    {
        var peer = new JsepPeer("a").Add("video").Add("audio").WithData();
        peer.Stop(0);
        Assert.That(peer.CreateOffer().TransceiverOfSection, Is.EqualTo((int[])[1, -1]));
    }

    [Test]
    public void StoppedTransceiver_NeverAssociated_HasNoSection()
    {
        var peer = new JsepPeer("a").Add("audio").Add("video");
        peer.Stop(0);
        Assert.That(SdpText.MediaLines(peer.SetLocalOffer()), Has.Length.EqualTo(1).And.One.StartsWith("m=video 9"));
    }

    [TestCase(RTCRtpTransceiverDirection.Sendrecv, "a=sendrecv")]
    [TestCase(RTCRtpTransceiverDirection.Sendonly, "a=sendonly")]
    [TestCase(RTCRtpTransceiverDirection.Recvonly, "a=recvonly")]
    [TestCase(RTCRtpTransceiverDirection.Inactive, "a=inactive")]
    public void Direction_OfTheTransceiver_IsThatOfTheSection(RTCRtpTransceiverDirection direction, string line) =>
        Assert.That(SdpText.Section(new JsepPeer("a").Add("audio", direction).SetLocalOffer(), 0), Does.Contain(line));

    [TestCase(RTCRtpTransceiverDirection.Sendrecv, new string[0], new[] { "a=msid:-" })]
    [TestCase(RTCRtpTransceiverDirection.Sendonly, new[] { "s", "t" }, new[] { "a=msid:s", "a=msid:t" })]
    [TestCase(RTCRtpTransceiverDirection.Recvonly, new string[0], new string[0])]
    [TestCase(RTCRtpTransceiverDirection.Inactive, new[] { "s" }, new string[0])]
    public void Msid_ByDirectionAndStreams(RTCRtpTransceiverDirection direction, string[] streams, string[] expected)
    {
        var section = SdpText.Section(new JsepPeer("a").Add("audio", direction, streams: [.. streams]).SetLocalOffer(), 0);
        Assert.That(section.Where(l => l.StartsWith("a=msid", StringComparison.Ordinal)), Is.EqualTo(expected));
    }

    [Test]
    public void Fingerprints_OfSeveralCertificates_AllStandInTheSection()
    {
        var input = new JsepPeer("a").Add("audio").Input;
        input = input with { Fingerprints = [.. input.Fingerprints, new RTCDtlsFingerprint { Algorithm = "sha-512", Value = "AA" }] };
        var offer = Conformance.WebRtc.Jsep.OfferFactory.Create(input).Text;
        Assert.That(SdpText.Section(offer, 0).Count(l => l.StartsWith("a=fingerprint:", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(SdpText.Session(offer), Has.None.StartWith("a=fingerprint:"));
    }

    [Test]
    public void SctpPortAndMessageSize_AreThoseOfTheInput()
    {
        var input = new JsepPeer("a").WithData().Input with { SctpPort = 6000, MaxMessageSize = 0 };
        Assert.That(SdpText.Section(Conformance.WebRtc.Jsep.OfferFactory.Create(input).Text, 0), Is.SupersetOf((string[])["a=sctp-port:6000", "a=max-message-size:0"]));
    }

    [TestCase("a=crypto")]
    [TestCase("a=key-mgmt")]
    [TestCase("a=ice-lite")]
    [TestCase("a=extmap-allow-mixed")]
    public void Offer_NeverHas(string line) =>
        Assert.That(new JsepPeer("a").Add("audio").Add("video").WithData().SetLocalOffer(), Does.Not.Contain(line));
}
