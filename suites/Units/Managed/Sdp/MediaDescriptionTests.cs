using Conformance.WebRtc;
using Conformance.WebRtc.Sdp;
using static Conformance.Units.Managed.Sdp.Descriptions;

namespace Conformance.Units.Managed.Sdp;

/// <summary>What is read of a section, and what it has of its session.</summary>
public sealed class MediaDescriptionTests
{
    private static readonly string s_sha1 = string.Join(':', Enumerable.Repeat("0F", 20));

    [Test]
    public void SectionWithoutAttributes_HasNothing()
    {
        var media = Media();

        Assert.That(
            (media.Mid, media.IceUfrag, media.IcePwd, media.Setup, media.Simulcast, media.SctpPort, media.MaxMessageSize, media.PortCount),
            Is.EqualTo(default((string?, string?, string?, string?, SdpSimulcast?, int?, long?, int?))));
        Assert.That((media.IsRtcpMux, media.IsReducedSizeRtcp, media.IsBundleOnly, media.HasEndOfCandidates), Is.EqualTo((false, false, false, false)));
        Assert.That(media.Direction, Is.EqualTo(RTCRtpTransceiverDirection.Sendrecv));
        Assert.That(media.Fingerprints, Is.Empty);
        Assert.That(media.Candidates, Is.Empty);
    }

    [Test]
    public void SessionsAttributes_AreInherited()
    {
        var media = InOwn(["a=recvonly", "a=ice-ufrag:sess", "a=ice-pwd:sessionsessionsession00", "a=setup:active", $"a=fingerprint:sha-1 {s_sha1}", "a=end-of-candidates"], []);

        Assert.That(
            (media.Direction, media.IceUfrag, media.IcePwd, media.Setup, media.HasEndOfCandidates),
            Is.EqualTo((RTCRtpTransceiverDirection.Recvonly, "sess", "sessionsessionsession00", "active", true)));
        Assert.That(media.Fingerprints, Is.EqualTo(new[] { new RTCDtlsFingerprint { Algorithm = "sha-1", Value = s_sha1 } }));
        Assert.That((media.Has("setup"), media.Get("setup")), Is.EqualTo((false, (string?)null)));
    }

    [Test]
    public void OwnAttributes_StandBeforeTheSessions()
    {
        var media = InOwn(
            ["a=recvonly", "a=ice-ufrag:sess", "a=setup:active", $"a=fingerprint:sha-1 {s_sha1}"],
            ["a=inactive", "a=ice-ufrag:own0", "a=setup:passive", "a=fingerprint:sha-own 00"]);

        Assert.That((media.Direction, media.IceUfrag, media.Setup), Is.EqualTo((RTCRtpTransceiverDirection.Inactive, "own0", "passive")));
        Assert.That(media.Fingerprints.Select(fingerprint => fingerprint.Algorithm), Is.EqualTo(new[] { "sha-own" }));
    }

    [Test]
    public void IceOptions_AreThoseOfBoth() =>
        Assert.That(InOwn(["a=ice-options:trickle ice2"], ["a=ice-options:renomination trickle"]).IceOptions, Is.EquivalentTo(new[] { "trickle", "ice2", "renomination" }));

    [TestCase("m=audio 0 RTP/AVP 0", "a=x", true)]
    [TestCase("m=audio 0 RTP/AVP 0", "a=bundle-only", false)]
    [TestCase("m=audio 9 RTP/AVP 0", "a=x", false)]
    public void PortZero_WithoutBundleOnly_IsRejected(string line, string attribute, bool rejected) =>
        Assert.That(SessionDescription.Parse(InSession(line, attribute)).Media[0].IsRejected, Is.EqualTo(rejected));

    [TestCase("UDP/DTLS/SCTP", true)]
    [TestCase("TCP/DTLS/SCTP", true)]
    [TestCase("UDP/TLS/UDPTL", false)]
    public void ProtocolOfSctp_IsData(string protocol, bool data) =>
        Assert.That(SessionDescription.Parse(InSession($"m=application 9 {protocol} x")).Media[0].IsData, Is.EqualTo(data));

    [TestCase("a=rtcp-mux")]
    [TestCase("a=rtcp-mux-only")]
    public void RtcpMux_OfEitherName_IsMux(string line) => Assert.That(Media(line).IsRtcpMux, Is.True);

    [Test]
    public void Codec_HasItsMapParametersAndFeedback()
    {
        var media = Media("a=rtcp-fb:* nack pli", "a=fmtp:111 minptime=10", "a=rtpmap:111 opus/48000/2", "a=rtcp-fb:111 transport-cc", "a=rtpmap:5 unlisted/8000");

        Assert.That(media.Codecs.Select(codec => codec with { RtcpFeedback = default }), Is.EqualTo(new[]
        {
            new SdpCodec(111, "opus", 48000, 2, "minptime=10", default),
            new SdpCodec(0, "PCMU", 8000, null, null, default),
        }));
        Assert.That(media.Codecs.Select(codec => string.Join(',', codec.RtcpFeedback)), Is.EqualTo(new[] { "nack pli,transport-cc", "nack pli" }));
    }

    [TestCase("0", "PCMU")]
    [TestCase("8", "PCMA")]
    [TestCase("9", "G722")]
    [TestCase("13", "CN")]
    public void StaticPayloadType_WithoutMap_IsKnown(string format, string name) =>
        Assert.That(SessionDescription.Parse(InSession("m=audio 9 RTP/AVP " + format)).Media[0].Codecs.Single().Name, Is.EqualTo(name));

    [Test]
    public void StaticPayloadType_WithMap_IsWhatTheMapSays() => Assert.That(Media("a=rtpmap:0 other/16000").Codecs.Single().Name, Is.EqualTo("other"));

    [Test]
    public void DynamicPayloadType_WithoutMap_IsLeftOut() =>
        Assert.That(Media().Codecs.Select(codec => codec.PayloadType), Is.EqualTo(new[] { 0 }));

    [Test]
    public void HeaderExtension_HasItsParts() => Assert.That(
        Media("a=extmap:2/recvonly urn:a x y", "a=extmap:15 urn:b").HeaderExtensions,
        Is.EqualTo(new[] { new SdpExtmap(2, RTCRtpTransceiverDirection.Recvonly, "urn:a", "x y"), new SdpExtmap(15, null, "urn:b", null) }));

    [Test]
    public void Msid_HasItsParts() =>
        Assert.That(Media("a=msid:s t", "a=msid:-").Msids, Is.EqualTo(new[] { new SdpMsid("s", "t"), new SdpMsid("-", null) }));

    [Test]
    public void Rid_HasItsParts() => Assert.That(
        Media("a=rid:q send", "a=rid:f recv max-width=1280;pt=96").Rids, Is.EqualTo(new[] { new SdpRid("q", "send", null), new SdpRid("f", "recv", "max-width=1280;pt=96") }));

    [TestCase("send q;h,~f", "send q;h,~f")]
    [TestCase("recv 1;2 send 3", "send 3 recv 1;2")]
    [TestCase("recv 1", "recv 1")]
    public void Simulcast_IsWrittenSendFirst(string value, string written) => Assert.That(Media("a=simulcast:" + value).Simulcast!.ToString(), Is.EqualTo(written));

    [Test]
    public void Simulcast_HasLayersAndAlternatives()
    {
        var simulcast = Media("a=simulcast:send q;h,~f").Simulcast!;

        Assert.That(simulcast.Send, Is.EqualTo(new[] { ["q"], new[] { "h", "~f" } }));
        Assert.That(simulcast.Receive, Is.Empty);
    }

    [Test]
    public void SctpPortAndMessageSize_AreNumbers()
    {
        var media = Media("a=sctp-port:5000", "a=max-message-size:1073741823");

        Assert.That((media.SctpPort, media.MaxMessageSize), Is.EqualTo((5000, 1073741823L)));
    }

    [Test]
    public void Candidates_BeginWithTheAttributesName() => Assert.That(
        Media("a=candidate:1 1 udp 1 192.0.2.1 9 typ host").Candidates, Is.EqualTo(new[] { "candidate:1 1 udp 1 192.0.2.1 9 typ host" }));

    [Test]
    public void AttributeOfAnotherName_IsNotTaken()
    {
        var media = Media("a=midi:1", "a=mi:2");

        Assert.That((media.Mid, media.Has("mid"), media.Get("mi")), Is.EqualTo(((string?)null, false, "2")));
    }

    [Test]
    public void MalformedAttribute_AddedByTheProgram_IsPassedOver()
    {
        var media = new MediaDescription(new SessionDescription(), "audio", 9, "UDP/TLS/RTP/SAVPF", ["x", "96"]);
        foreach (var name in new[] { "extmap", "rid", "simulcast", "sctp-port", "max-message-size", "fingerprint", "msid", "rtpmap", "fmtp", "rtcp-fb", "candidate" })
        {
            media.Add(name, " ");
            media.Add(name);
        }

        Assert.That(media.Codecs, Is.Empty);
        Assert.That(media.HeaderExtensions.Count + media.Rids.Count + media.Fingerprints.Count + media.Msids.Count, Is.Zero);
        Assert.That((media.Simulcast, media.SctpPort, media.MaxMessageSize), Is.EqualTo(((SdpSimulcast?)null, (int?)null, (long?)null)));
    }

    [Test]
    public void DescriptionMadeByTheProgram_ParsesAsItself()
    {
        var made = new SessionDescription();
        made.Lines.AddRange([new SdpLine('v', "0"), new SdpLine('o', new SdpOrigin("-", "1", "2", "IN", "IP4", "127.0.0.1").ToString()), new SdpLine('s', "-"), new SdpLine('t', "0 0")]);
        var media = new MediaDescription(made, "application", 9, "UDP/DTLS/SCTP", ["webrtc-datachannel"]);
        media.Lines.Add(new SdpLine('c', "IN IP4 0.0.0.0"));
        media.Add("mid", "0");
        media.Add("sctp-port", "5000");
        made.Media.Add(media);

        Assert.That(made.ToString(), Is.EqualTo(InSession("m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "c=IN IP4 0.0.0.0", "a=mid:0", "a=sctp-port:5000")));
        Assert.That(SessionDescription.Parse(made.ToString()).ToString(), Is.EqualTo(made.ToString()));
    }

    private static MediaDescription InOwn(IEnumerable<string> session, IEnumerable<string> own) =>
        SessionDescription.Parse(InSession([.. session, "m=audio 9 RTP/AVP 0", .. own])).Media[0];
}
