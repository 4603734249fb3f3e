using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class AnswerSectionTests
{
    [Test]
    public void AudioSection_IsThisText()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b").Add("audio", streams: ["s"]));
        Assert.That(SdpText.Section(a.Negotiate(b).Answer, 0), Is.EqualTo((string[])
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
            "a=ice-ufrag:ba0u00",
            "a=ice-pwd:ba0p00000000000000000000",
            "a=setup:active",
            "a=tls-id:b-tls-id000000000000",
            "a=rtcp-mux",
            "a=rtcp-rsize",
        ]));
    }

    [Test]
    public void DataSection_IsThisText()
    {
        var (a, b) = (new JsepPeer("a").WithData(), new JsepPeer("b"));
        Assert.That(SdpText.Section(a.Negotiate(b).Answer, 0), Is.EqualTo((string[])
        [
            "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
            "c=IN IP4 0.0.0.0",
            "a=mid:a0",
            "a=ice-ufrag:ba0u00",
            "a=ice-pwd:ba0p00000000000000000000",
            "a=setup:active",
            "a=tls-id:b-tls-id000000000000",
            "a=sctp-port:5000",
            "a=max-message-size:262144",
        ]));
    }

    [Test]
    public void Answer_HasTheSectionsOfTheOfferInOrder()
    {
        var (a, b) = (new JsepPeer("a").Add("video").WithData().Add("audio"), new JsepPeer("b").Add("audio").Add("video"));
        var (offer, answer) = a.Negotiate(b);
        Assert.That(SdpText.MediaLines(answer).Select(l => l.Split(' ')[0]), Is.EqualTo(SdpText.MediaLines(offer).Select(l => l.Split(' ')[0])));
    }

    [Test]
    public void CreateAnswer_TellsWhichTransceiverIsBehindWhichSection()
    {
        var (a, b) = (new JsepPeer("a").Add("video").WithData().Add("audio"), new JsepPeer("b").Add("audio"));
        b.SetRemoteOffer(a.SetLocalOffer());
        Assert.That(b.CreateAnswer().TransceiverOfSection, Is.EqualTo((int[])[1, 0, -1]));
    }

    // Rows: what was offered. Columns: the transceiver's direction.
    [TestCase("sendrecv", RTCRtpTransceiverDirection.Sendrecv, "sendrecv")]
    [TestCase("sendrecv", RTCRtpTransceiverDirection.Sendonly, "sendonly")]
    [TestCase("sendrecv", RTCRtpTransceiverDirection.Recvonly, "recvonly")]
    [TestCase("sendrecv", RTCRtpTransceiverDirection.Inactive, "inactive")]
    [TestCase("sendonly", RTCRtpTransceiverDirection.Sendrecv, "recvonly")]
    [TestCase("sendonly", RTCRtpTransceiverDirection.Sendonly, "inactive")]
    [TestCase("sendonly", RTCRtpTransceiverDirection.Recvonly, "recvonly")]
    [TestCase("sendonly", RTCRtpTransceiverDirection.Inactive, "inactive")]
    [TestCase("recvonly", RTCRtpTransceiverDirection.Sendrecv, "sendonly")]
    [TestCase("recvonly", RTCRtpTransceiverDirection.Sendonly, "sendonly")]
    [TestCase("recvonly", RTCRtpTransceiverDirection.Recvonly, "inactive")]
    [TestCase("recvonly", RTCRtpTransceiverDirection.Inactive, "inactive")]
    [TestCase("inactive", RTCRtpTransceiverDirection.Sendrecv, "inactive")]
    [TestCase("inactive", RTCRtpTransceiverDirection.Sendonly, "inactive")]
    [TestCase("inactive", RTCRtpTransceiverDirection.Recvonly, "inactive")]
    [TestCase("inactive", RTCRtpTransceiverDirection.Inactive, "inactive")]
    public void Direction_IsTheReverseOfTheOfferCutToTheTransceivers(string offered, RTCRtpTransceiverDirection direction, string expected)
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=sendrecv", "a=" + offered));
        b.Change(0, t => t with { Direction = direction });
        Assert.That(SdpText.Section(b.SetLocalAnswer(), 0), Does.Contain("a=" + expected));
    }

    [Test]
    public void Direction_OfferedAtSessionLevel_Counts()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b").Add("audio"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=sendrecv").With("t=0 0", "t=0 0\r\na=recvonly"));
        b.Change(0, t => t with { Direction = RTCRtpTransceiverDirection.Sendrecv, Mid = "a0" });
        Assert.That(SdpText.Section(b.SetLocalAnswer(), 0), Does.Contain("a=sendonly"));
    }

    [TestCase("UDP/TLS/RTP/SAVPF")]
    [TestCase("UDP/TLS/RTP/SAVP")]
    [TestCase("TCP/DTLS/RTP/SAVPF")]
    [TestCase("TCP/DTLS/RTP/SAVP")]
    [TestCase("RTP/SAVPF")]
    [TestCase("RTP/SAVP")]
    [TestCase("RTP/AVPF")]
    [TestCase("RTP/AVP")]
    public void Profile_OfTheOffer_IsThatOfTheAnswer(string profile)
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("UDP/TLS/RTP/SAVPF", profile));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer())[0], Does.StartWith($"m=audio 9 {profile} 111"));
    }

    [TestCase("UDP/DTLS/SCTP")]
    [TestCase("TCP/DTLS/SCTP")]
    public void DataProfile_OfTheOffer_IsThatOfTheAnswer(string profile)
    {
        var (a, b) = (new JsepPeer("a").WithData(), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("UDP/DTLS/SCTP", profile));
        Assert.That(SdpText.MediaLines(b.SetLocalAnswer())[0], Is.EqualTo($"m=application 9 {profile} webrtc-datachannel"));
    }

    [Test]
    public void TlsId_OfAnOfferWithoutIt_IsNotAnswered()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=tls-id"));
        Assert.That(SdpText.AttributeNames(b.SetLocalAnswer(), 0), Does.Not.Contain("tls-id"));
    }

    [TestCase("a=setup:actpass", "a=setup:active")]
    [TestCase("a=setup:active", "a=setup:passive")]
    [TestCase("a=setup:passive", "a=setup:active")]
    public void Setup_ByWhatWasOffered(string offered, string answered)
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=setup:actpass", offered));
        Assert.That(SdpText.Section(b.SetLocalAnswer(), 0), Does.Contain(answered));
    }

    [Test]
    public void Setup_OfALaterAnswer_KeepsTheRoleOfTheTransport()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        Assert.That(SdpText.Section(b.Negotiate(a).Answer, 0), Does.Contain("a=setup:passive"));
    }

    [TestCase("a=ice-options:trickle ice2", "a=ice-options:trickle ice2")]
    [TestCase("a=ice-options:trickle", "a=ice-options:trickle")]
    [TestCase("a=ice-options:renomination ice2", "a=ice-options:ice2")]
    [TestCase("a=ice-options:renomination", null)]
    public void IceOptions_AreThoseThatWereOfferedToo(string offered, string? answered)
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=ice-options:trickle ice2", offered));
        Assert.That(SdpText.Session(b.SetLocalAnswer()).SingleOrDefault(l => l.StartsWith("a=ice-options", StringComparison.Ordinal)), Is.EqualTo(answered));
    }

    [Test]
    public void IceOptions_OfferedInTheSection_Count()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=ice-options").InSection(0, "a=ice-options:trickle"));
        Assert.That(SdpText.Session(b.SetLocalAnswer()), Does.Contain("a=ice-options:trickle"));
    }

    [Test]
    public void RtcpRsize_NotOffered_IsNotAnswered()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=rtcp-rsize"));
        Assert.That(SdpText.AttributeNames(b.SetLocalAnswer(), 0), Does.Contain("rtcp-mux").And.Not.Contain("rtcp-rsize"));
    }

    [Test]
    public void Mid_NotOffered_IsNotAnswered()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b").Add("audio"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=group:BUNDLE").Without("a=mid"));
        var answer = b.SetLocalAnswer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(answer)[0], Does.StartWith("m=audio 9 "));
            Assert.That(SdpText.AttributeNames(answer, 0), Does.Not.Contain("mid").And.Contain("ice-ufrag"));
            Assert.That(SdpText.Section(b.SetLocalOffer(), 0), Does.Contain("a=mid:b0"));
        });
    }

    [Test]
    public void LsGroup_OfTracksWithoutStreams_IsAnswered()
    {
        var (a, b) = (new JsepPeer("a").Add("audio", streams: ["s"]).Add("video", streams: ["s"]), new JsepPeer("b"));
        Assert.That(SdpText.Session(a.Negotiate(b).Answer), Does.Contain("a=group:LS a0 a1"));
    }

    [Test]
    public void LsGroup_OfTracksInDifferentStreams_IsNotAnswered()
    {
        var (a, b) = (new JsepPeer("a").Add("audio", streams: ["s"]).Add("video", streams: ["s"]), new JsepPeer("b").Add("audio", streams: ["x"]).Add("video", streams: ["y"]));
        Assert.That(a.Negotiate(b).Answer, Does.Not.Contain("a=group:LS"));
    }

    [TestCase("a=extmap:3/sendonly ", "a=extmap:3/recvonly ")]
    [TestCase("a=extmap:3/recvonly ", "a=extmap:3/sendonly ")]
    [TestCase("a=extmap:3/inactive ", "a=extmap:3/inactive ")]
    [TestCase("a=extmap:3/sendrecv ", "a=extmap:3 ")]
    public void ExtensionDirection_IsTurnedRound(string offered, string answered)
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=extmap:3 ", offered));
        Assert.That(SdpText.Section(b.SetLocalAnswer(), 0), Has.One.StartsWith(answered));
    }

    [Test]
    public void Extensions_AreThoseOfTheOfferWithItsIds()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=extmap").InSection(0, "a=extmap:7 urn:ietf:params:rtp-hdrext:sdes:mid").InSection(0, "a=extmap:8 urn:example:other"));
        Assert.That(SdpText.Section(b.SetLocalAnswer(), 0).Where(l => l.StartsWith("a=extmap", StringComparison.Ordinal)),
            Is.EqualTo((string[])["a=extmap:7 urn:ietf:params:rtp-hdrext:sdes:mid"]));
    }

    [Test]
    public void Extension_WithAnIdForTwoByteHeaders_IsLeftOut()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=extmap:4 ", "a=extmap:20 "));
        Assert.That(b.SetLocalAnswer(), Does.Not.Contain("sdes:mid"));
    }
}
