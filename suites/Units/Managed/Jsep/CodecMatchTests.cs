using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;

namespace Conformance.Units.Managed.Jsep;

public class CodecMatchTests
{
    private const string Mode1 = "level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=";

    [TestCase("audio/opus", "AUDIO/OPUS", true)]
    [TestCase("audio/opus", "audio/PCMU", false)]
    [TestCase("audio/opus", "video/opus", false)]
    public void MimeType_IsComparedWithoutCase(string first, string second, bool matches) => Both(Codec(first), Codec(second), matches, matches);

    [Test]
    public void ClockRate_Counts() => Both(Codec("audio/x"), Codec("audio/x") with { ClockRate = 8000 }, false, false);

    [TestCase((ushort)2, (ushort)2, true)]
    [TestCase((ushort)1, (ushort)2, false)]
    [TestCase(null, (ushort)1, false)]
    [TestCase(null, null, true)]
    public void Channels_CountAsTheyAre(ushort? first, ushort? second, bool matches) =>
        Both(Codec("audio/x") with { Channels = first }, Codec("audio/x") with { Channels = second }, matches, matches);

    // Columns: strict, without asymmetrical parameters.
    [TestCase("audio/opus", null, null, true, true)]
    [TestCase("audio/opus", null, "a=1", false, false)]
    [TestCase("audio/opus", "a=1;b=2", "b=2; a=1", true, true, Description = "the order has no meaning")]
    [TestCase("audio/opus", "A=1", "a=1", true, true, Description = "keys are compared without case")]
    [TestCase("audio/opus", "a=1", "a=2", false, true, Description = "what a receiver likes is asymmetrical")]
    [TestCase("audio/opus", "a=1", "a=1;b=2", false, true)]
    [TestCase("audio/red", "111/111", "111/111", true, true, Description = "no key-value format: compared as text")]
    [TestCase("audio/red", "111/111", "110/110", false, false)]
    [TestCase("video/H264", Mode1 + "42e01f", Mode1 + "42E01F", true, true)]
    [TestCase("video/H264", Mode1 + "42e01f", Mode1 + "42e00a", false, true, Description = "the level is asymmetrical")]
    [TestCase("video/H264", Mode1 + "42e01f", Mode1 + "4d001f", false, false, Description = "the profile is not")]
    [TestCase("video/H264", Mode1 + "42e01f", "packetization-mode=0;profile-level-id=42e01f", false, false, Description = "the mode is not")]
    [TestCase("video/H264", "profile-level-id=42e01f", "packetization-mode=0;profile-level-id=42e01f", true, true, Description = "the mode is inferred")]
    [TestCase("video/h264", Mode1 + "42e01f", "profile-level-id=42e01f", false, false)]
    public void FormatParameters_AreCompared(string mimeType, string? first, string? second, bool strict, bool symmetrical) =>
        Both(Codec(mimeType) with { SdpFmtpLine = first }, Codec(mimeType) with { SdpFmtpLine = second }, strict, symmetrical);

    private static void Both(RTCRtpCodec first, RTCRtpCodec second, bool strict, bool symmetrical) => Assert.Multiple(() =>
    {
        Assert.That(CodecMatch.Matches(first, second), Is.EqualTo(strict), "strict");
        Assert.That(CodecMatch.Matches(second, first), Is.EqualTo(strict), "strict, the other way round");
        Assert.That(CodecMatch.Matches(first, second, ignoreAsymmetricalParameters: true), Is.EqualTo(symmetrical), "symmetrical");
    });

    private static RTCRtpCodec Codec(string mimeType) => new() { MimeType = mimeType, ClockRate = 48000 };
}
