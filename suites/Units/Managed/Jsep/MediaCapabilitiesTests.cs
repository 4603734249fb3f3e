using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;

namespace Conformance.Units.Managed.Jsep;

public class MediaCapabilitiesTests
{
    [Test]
    public void Audio_HasTheMandatoryCodecs() =>
        Assert.That(RTCRtpSender.GetCapabilities("audio")!.Codecs.Select(c => c.MimeType), Is.SupersetOf((string[])["audio/opus", "audio/PCMU", "audio/PCMA", "audio/telephone-event"]));

    [Test]
    public void Video_HasTheMandatoryCodecs() =>
        Assert.That(RTCRtpSender.GetCapabilities("video")!.Codecs.Select(c => c.MimeType), Is.SupersetOf((string[])["video/VP8", "video/H264"]));

    [Test]
    public void Rtx_IsOneEntryWithoutParameters() =>
        Assert.That(RTCRtpReceiver.GetCapabilities("video")!.Codecs.Where(c => c.MimeType == "video/rtx").Select(c => c.SdpFmtpLine), Is.EqualTo((string?[])[null]));

    [TestCase("audio")]
    [TestCase("video")]
    public void Codecs_AreDistinct(string kind)
    {
        var codecs = RTCRtpSender.GetCapabilities(kind)!.Codecs;
        Assert.That(codecs.SelectMany((c, i) => codecs.Skip(i + 1).Where(other => CodecMatch.Matches(c, other))), Is.Empty);
    }

    [TestCase("audio", "urn:ietf:params:rtp-hdrext:ssrc-audio-level")]
    [TestCase("audio", "urn:ietf:params:rtp-hdrext:sdes:mid")]
    [TestCase("video", "urn:ietf:params:rtp-hdrext:sdes:mid")]
    [TestCase("video", "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id")]
    [TestCase("video", "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id")]
    public void HeaderExtensions_Have(string kind, string uri) =>
        Assert.That(RTCRtpReceiver.GetCapabilities(kind)!.HeaderExtensions.Select(e => e.Uri), Does.Contain(uri));

    [TestCase("")]
    [TestCase("application")]
    [TestCase("AUDIO")]
    public void AnotherKind_HasNone(string kind) => Assert.Multiple(() =>
    {
        Assert.That(RTCRtpSender.GetCapabilities(kind), Is.Null);
        Assert.That(RTCRtpReceiver.GetCapabilities(kind), Is.Null);
    });

    [Test]
    public void Indexes_AreThePlaces()
    {
        var codecs = MediaCapabilities.AudioCodecs.AddRange(MediaCapabilities.VideoCodecs);
        Assert.Multiple(() =>
        {
            Assert.That(codecs.Select(c => c.Index), Is.EqualTo(Enumerable.Range(0, MediaCapabilities.CodecCount)));
            Assert.That(
                MediaCapabilities.AudioExtensions.Union(MediaCapabilities.VideoExtensions).Select(e => e.Index).Order(),
                Is.EqualTo(Enumerable.Range(0, MediaCapabilities.ExtensionCount)));
        });
    }
}
