using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Rtp;

public sealed class SendEncodingsCheckTests
{
    private static readonly object[] Refused =
    [
        new object[] { "TypeError", new RTCRtpEncodingParameters[] { null! } },
        new object[] { "TypeError", Rids("") },
        new object[] { "TypeError", Rids("a b") },
        new object[] { "TypeError", Rids("ä") },
        new object[] { "TypeError", Rids(new string('a', 256)) },
        new object[] { "TypeError", Rids("a", "a") },
        new object[] { "TypeError", Rids("a", null) },
        new object[] { "TypeError", new RTCRtpEncodingParameters[] { new() { MaxFramerate = double.NaN } } },
        new object[] { "TypeError", new RTCRtpEncodingParameters[] { new() { ScaleResolutionDownBy = double.PositiveInfinity } } },
        new object[] { "RangeError", new RTCRtpEncodingParameters[] { new() { ScaleResolutionDownBy = 0.99 } } },
        new object[] { "RangeError", new RTCRtpEncodingParameters[] { new() { ScaleResolutionDownBy = -1 } } },
        new object[] { "RangeError", new RTCRtpEncodingParameters[] { new() { MaxFramerate = -1 } } },
        new object[] { "RangeError", new RTCRtpEncodingParameters[] { new() { MaxFramerate = 0 } } },
        new object[] { "OperationError", new RTCRtpEncodingParameters[] { new() { Codec = new RTCRtpCodec { MimeType = "video/none", ClockRate = 90000 } } } },
        new object[] { "OperationError", new RTCRtpEncodingParameters[] { new() { Codec = new RTCRtpCodec { MimeType = "audio/opus", ClockRate = 48000, Channels = 2 } } } },
    ];

    private static readonly object[] Scales =
    [
        new object[] { new double?[] { null }, new double?[] { 1 } },
        new object[] { new double?[] { null, null }, new double?[] { 2, 1 } },
        new object[] { new double?[] { null, null, null }, new double?[] { 4, 2, 1 } },
        new object[] { new double?[] { null, null, null, null, null }, new double?[] { 4, 2, 1 } },
        new object[] { new double?[] { 3, null, null }, new double?[] { 3, 1, 1 } },
        new object[] { new double?[] { null, null, null, 3 }, new double?[] { 1, 1, 1 } },
        new object[] { new double?[] { 1.5 }, new double?[] { 1.5 } },
    ];

    [TestCaseSource(nameof(Refused))]
    public void Validate_EncodingThatCannotBe_Throws(string error, RTCRtpEncodingParameters[] encodings) =>
        RTCErrors.Throws(error, () => SendEncodingsCheck.Validate("video", encodings));

    [Test]
    public void Validate_Null_ThrowsTypeError() => RTCErrors.Throws("TypeError", () => SendEncodingsCheck.Validate("audio", null!));

    [TestCaseSource(nameof(Scales))]
    public void Validate_Video_CompletesScaleResolutionDownBy(double?[] given, double?[] expected)
    {
        var encodings = given.Select((scale, i) => new RTCRtpEncodingParameters { Rid = $"{i}", ScaleResolutionDownBy = scale }).ToArray();
        Assert.That(SendEncodingsCheck.Validate("video", encodings).Select(e => e.ScaleResolutionDownBy), Is.EqualTo(expected));
    }

    [Test]
    public void Validate_SeveralRids_KeepsThemInOrder() =>
        Assert.That(SendEncodingsCheck.Validate("video", Rids("q", "h-1", "f_2")).Select(e => e.Rid), Is.EqualTo(new[] { "q", "h-1", "f_2" }));

    [Test]
    public void Validate_SeveralEncodingsWithoutRids_GivesThemSome() =>
        Assert.That(SendEncodingsCheck.Validate("video", Rids(null, null)).Select(e => e.Rid), Is.EqualTo(new[] { "0", "1" }));

    [Test]
    public void Validate_OneEncoding_LosesItsRid() => Assert.That(SendEncodingsCheck.Validate("video", Rids("q"))[0].Rid, Is.Null);

    [Test]
    public void Validate_Audio_KeepsOneEncodingWithoutWhatIsForVideo()
    {
        var encodings = new RTCRtpEncodingParameters[]
        {
            new() { Rid = "a", ScaleResolutionDownBy = 0.5, MaxFramerate = -1, MaxBitrate = 32000, Active = false }, new() { Rid = "b" },
        };
        Assert.That(SendEncodingsCheck.Validate("audio", encodings), Is.EqualTo(new[] { new RTCRtpEncodingParameters { MaxBitrate = 32000, Active = false } }));
    }

    [TestCase("audio", null)]
    [TestCase("video", 1.0)]
    public void Validate_NoEncodings_GivesOneByDefault(string kind, double? scale) =>
        Assert.That(SendEncodingsCheck.Validate(kind, []), Is.EqualTo(new[] { new RTCRtpEncodingParameters { ScaleResolutionDownBy = scale } }));

    [Test]
    public void Validate_CodecOfGetCapabilities_IsTaken()
    {
        var codec = RTCRtpSender.GetCapabilities("video")!.Codecs[0];
        Assert.That(SendEncodingsCheck.Validate("video", [new RTCRtpEncodingParameters { Codec = codec }])[0].Codec, Is.EqualTo(codec));
    }

    private static RTCRtpEncodingParameters[] Rids(params string?[] rids) => [.. rids.Select(r => new RTCRtpEncodingParameters { Rid = r })];
}
