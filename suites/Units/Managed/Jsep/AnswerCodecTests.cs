using System.Collections.Immutable;
using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;

namespace Conformance.Units.Managed.Jsep;

public class AnswerCodecTests
{
    private const string H264 = "level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f";

    [Test]
    public void Codecs_AreThoseOfTheOfferInItsOrder() =>
        Assert.That(Formats("audio", o => o.With("SAVPF 111 0 8 110 126", "SAVPF 8 126 111")), Is.EqualTo("8 126 111"));

    [Test]
    public void PayloadTypes_AreThoseOfTheOffer() => Assert.That(Formats("audio", o => o.With("111", "109")), Is.EqualTo("109 0 8 110 126"));

    [Test]
    public void UnknownCodecs_AreLeftOut() =>
        Assert.That(Formats("audio", o => o.With("opus/48000/2", "G722/8000")), Is.EqualTo("0 8 110 126"));

    [Test]
    public void CodecPreferences_SetTheOrderOfTheAnswer() =>
        Assert.That(Formats("video", o => o, Capability("H264"), Capability("rtx"), Capability("VP8")), Is.EqualTo("102 103 96 97"));

    [Test]
    public void CodecPreferencesWithoutRtx_LeaveItOut() => Assert.That(Formats("video", o => o, Capability("VP8")), Is.EqualTo("96"));

    [Test]
    public void Rtx_WhoseCodecIsNotTaken_IsLeftOut() =>
        Assert.That(Formats("video", o => o.With("VP8/90000", "VP9/90000")), Is.EqualTo("102 103 104 105 106 107"));

    [Test]
    public void Rtx_NotOffered_IsNotAnswered() =>
        Assert.That(Formats("video", o => o.With("rtx/90000", "none/90000")), Is.EqualTo("96 102 104 106 107"));

    [Test]
    public void Rtx_ListedBeforeItsCodec_IsTaken() =>
        Assert.That(Formats("video", o => o.With("SAVPF 96 97 102", "SAVPF 97 96 102")), Does.StartWith("97 96 102 "));

    [Test]
    public void SecondPayloadTypeOfTheSameCodec_IsLeftOut() =>
        Assert.That(Formats("audio", o => o.With("SAVPF 111", "SAVPF 111 112").With("a=rtpmap:111", "a=rtpmap:112 opus/48000/2\r\na=rtpmap:111")), Is.EqualTo("111 0 8 110 126"));

    [Test]
    public void StaticPayloadTypes_NeedNoRtpmap() =>
        Assert.That(Formats("audio", o => o.Without("a=rtpmap:0").Without("a=rtpmap:8")), Is.EqualTo("111 0 8 110 126"));

    [TestCase("OPUS/48000/2", true)]
    [TestCase("opus/48000/1", false)]
    [TestCase("opus/48000", false)]
    [TestCase("opus/16000/2", false)]
    public void Opus_MatchesByNameRateAndChannels(string rtpmap, bool matches) =>
        Assert.That(Formats("audio", o => o.With("opus/48000/2", rtpmap)).Contains("111", StringComparison.Ordinal), Is.EqualTo(matches));

    [TestCase("PCMU/8000/1", true)]
    [TestCase("PCMU/8000", true)]
    [TestCase("PCMU/16000", false)]
    public void Pcmu_MatchesWithOneChannelSaidOrNot(string rtpmap, bool matches) =>
        Assert.That(Formats("audio", o => o.With("PCMU/8000", rtpmap)).Split(' ').Contains("0"), Is.EqualTo(matches));

    [TestCase("packetization-mode=1;profile-level-id=42e01f", true)]
    [TestCase("profile-level-id=42E01F;packetization-mode=1", true)]
    [TestCase("packetization-mode=1;profile-level-id=42c00a", true)]
    [TestCase("packetization-mode=1;profile-level-id=4d801f", true, Description = "Main with constraint_set0 is Constrained Baseline")]
    [TestCase("packetization-mode=1;profile-level-id=42001f", false, Description = "Baseline")]
    [TestCase("packetization-mode=1;profile-level-id=4d001f", false, Description = "Main")]
    [TestCase("packetization-mode=1;profile-level-id=64001f", false, Description = "High")]
    [TestCase("packetization-mode=2;profile-level-id=42e01f", false)]
    [TestCase("packetization-mode=1", false, Description = "Baseline is inferred")]
    [TestCase("packetization-mode=1;profile-level-id=zzzzzz", false)]
    public void H264_MatchesByProfileAndPacketizationMode(string fmtp, bool matches) =>
        Assert.That(Formats("video", o => o.With("a=fmtp:102 " + H264, "a=fmtp:102 " + fmtp)).Contains("102", StringComparison.Ordinal), Is.EqualTo(matches));

    [Test]
    public void H264WithoutPacketizationMode_IsModeZero() =>
        Assert.That(Section("video", o => o.With("SAVPF 96 97 102 103 104 105", "SAVPF 96 97 102 103").With("a=fmtp:102 " + H264, "a=fmtp:102 profile-level-id=42e01f")),
            Does.Contain("a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f"));

    [TestCase("level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e00a", "42e01f")]
    [TestCase("packetization-mode=1;profile-level-id=42e00a", "42e00a")]
    [TestCase("packetization-mode=1;profile-level-id=42e028", "42e01f")]
    public void H264Level_OfTheAnswer(string offered, string level) =>
        Assert.That(Section("video", o => o.With("a=fmtp:102 " + H264, "a=fmtp:102 " + offered)).Single(l => l.StartsWith("a=fmtp:102", StringComparison.Ordinal)), Does.EndWith(level));

    [Test]
    public void Feedback_IsWhatBothHave() =>
        Assert.That(Section("video", o => o.Without("a=rtcp-fb:96 ccm").With("a=rtcp-fb:96 transport-cc", "a=rtcp-fb:96 goog-remb")).Where(l => l.StartsWith("a=rtcp-fb:96", StringComparison.Ordinal)),
            Is.EqualTo((string[])["a=rtcp-fb:96 nack", "a=rtcp-fb:96 nack pli"]));

    [Test]
    public void Feedback_OfferedForAllPayloadTypes_Counts() =>
        Assert.That(Section("video", o => o.Without("a=rtcp-fb:96").With("a=rtpmap:96", "a=rtcp-fb:* nack\r\na=rtpmap:96")), Does.Contain("a=rtcp-fb:96 nack"));

    [Test]
    public void Fmtp_IsThatOfTheAnswerer() =>
        Assert.That(Section("audio", o => o.With("minptime=10;useinbandfec=1", "stereo=1")), Does.Contain("a=fmtp:111 minptime=10;useinbandfec=1"));

    private static RTCRtpCodec Capability(string name) => MediaCapabilities.VideoCodecs.First(c => c.Name == name).Codec;

    private static string Formats(string kind, Func<string, string> change, params ImmutableArray<RTCRtpCodec> codecs) => Section(kind, change, codecs)[0].Split(" UDP/TLS/RTP/SAVPF ")[1];

    private static string[] Section(string kind, Func<string, string> change, params ImmutableArray<RTCRtpCodec> codecs)
    {
        var (a, b) = (new JsepPeer("a").Add(kind), new JsepPeer("b").Add(kind, codecs: codecs));
        b.SetRemoteOffer(change(a.SetLocalOffer()));
        return SdpText.Section(b.SetLocalAnswer(), 0);
    }
}
