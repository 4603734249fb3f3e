using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Rtp;

public sealed class SenderParametersTests
{
    private static readonly object[] Modifications =
    [
        new object[] { "TypeError", (RTCRtpSendParameters _) => (RTCRtpSendParameters)null! },
        new object[] { "TypeError", (RTCRtpSendParameters p) => p with { Encodings = null! } },
        new object[] { "TypeError", (RTCRtpSendParameters p) => p with { TransactionId = null! } },
        new object[] { "TypeError", (RTCRtpSendParameters p) => p with { Encodings = [p.Encodings[0], p.Encodings[1] with { MaxFramerate = double.NaN }] } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { Encodings = [] } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { Encodings = [p.Encodings[0]] } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { Encodings = [.. p.Encodings, new RTCRtpEncodingParameters()] } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { Encodings = [p.Encodings[1], p.Encodings[0]] } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { Encodings = [p.Encodings[0] with { Rid = "x" }, p.Encodings[1]] } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { TransactionId = "another" } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { Rtcp = p.Rtcp with { Cname = "another" } } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { Rtcp = p.Rtcp with { ReducedSize = !p.Rtcp.ReducedSize } } },
        new object[] { "InvalidModificationError", (RTCRtpSendParameters p) => p with { HeaderExtensions = [new RTCRtpHeaderExtensionParameters { Uri = "urn:x", Id = 1 }] } },
        new object[]
        {
            "InvalidModificationError",
            (RTCRtpSendParameters p) => p with { Codecs = [new RTCRtpCodecParameters { MimeType = "video/VP8", ClockRate = 90000, PayloadType = 96 }] },
        },
        new object[]
        {
            "InvalidModificationError",
            (RTCRtpSendParameters p) => p with { Encodings = [p.Encodings[0] with { Codec = new RTCRtpCodec { MimeType = "video/none", ClockRate = 1 } }, p.Encodings[1]] },
        },
        new object[] { "RangeError", (RTCRtpSendParameters p) => p with { Encodings = [p.Encodings[0], p.Encodings[1] with { ScaleResolutionDownBy = 0.5 }] } },
        new object[] { "RangeError", (RTCRtpSendParameters p) => p with { Encodings = [p.Encodings[0], p.Encodings[1] with { MaxFramerate = -1 }] } },
    ];

    [TestCaseSource(nameof(Modifications))]
    public Task SetParameters_WhatCannotChange_Rejects(string error, Func<RTCRtpSendParameters, RTCRtpSendParameters> change) => OnSender(
        sender => RTCErrors.Rejects(error, sender.SetParameters(change(sender.GetParameters()))));

    [Test]
    public Task SetParameters_OtherEncodings_AreGivenByGetParametersAfterwards() => OnSender(async sender =>
    {
        var parameters = sender.GetParameters();
        await sender.SetParameters(parameters with
        {
            Encodings = [parameters.Encodings[0] with { Active = false, MaxFramerate = 0 }, parameters.Encodings[1] with { ScaleResolutionDownBy = null, MaxBitrate = 1 }],
        });
        var encodings = sender.GetParameters().Encodings;
        Assert.That((encodings[0].Active, encodings[0].MaxFramerate, encodings[1].ScaleResolutionDownBy, encodings[1].MaxBitrate), Is.EqualTo((false, 0.0, 1.0, 1u)));
    });

    [Test]
    public Task SetParameters_WithoutGetParameters_RejectsWithInvalidStateError() => OnSender(async sender =>
    {
        var parameters = sender.GetParameters();
        await sender.SetParameters(parameters);
        await RTCErrors.Rejects("InvalidStateError", sender.SetParameters(parameters));
    });

    [Test]
    public Task SetParameters_InALaterTask_RejectsWithInvalidStateError() => OnSender(async sender =>
    {
        var parameters = sender.GetParameters();
        await sender.GetStats();
        await RTCErrors.Rejects("InvalidStateError", sender.SetParameters(parameters));
    });

    [Test]
    public Task SetParameters_Stopped_RejectsWithInvalidStateError() => OnSender(async sender =>
    {
        var parameters = sender.GetParameters();
        sender.Transceiver.Stop();
        await RTCErrors.Rejects("InvalidStateError", sender.SetParameters(parameters));
    });

    [Test]
    public Task SetParameters_UntilItsTask_IsPendingAndChangesNothing() => OnSender(async sender =>
    {
        var parameters = sender.GetParameters();
        var done = sender.SetParameters(parameters with { Encodings = [.. parameters.Encodings.Select(e => e with { Active = false })] });
        Assert.That((sender.HasPendingSetParameters, sender.SendEncodings[0].Active), Is.EqualTo((true, true)));
        await done;
        Assert.That((sender.HasPendingSetParameters, sender.SendEncodings[0].Active), Is.EqualTo((false, false)));
    });

    [Test]
    public Task SetParameters_CodecOfTheCapabilities_IsTakenBeforeNegotiation() => OnSender(async sender =>
    {
        var codec = RTCRtpSender.GetCapabilities("video")!.Codecs[0];
        var parameters = sender.GetParameters();
        await sender.SetParameters(parameters with { Encodings = [.. parameters.Encodings.Select(e => e with { Codec = codec })] });
        Assert.That(sender.GetParameters().Encodings[0].Codec, Is.EqualTo(codec));
    });

    [Test]
    public Task SetParameters_Audio_DropsWhatIsForVideo() => OnSender(
        async sender =>
        {
            var parameters = sender.GetParameters();
            await sender.SetParameters(parameters with { Encodings = [parameters.Encodings[0] with { ScaleResolutionDownBy = 0.1, MaxFramerate = -1 }] });
            Assert.That(sender.GetParameters().Encodings, Is.EqualTo(new[] { new RTCRtpEncodingParameters() }));
        },
        "audio");

    [Test]
    public Task GetParameters_TwiceInATask_GivesTheSame() => OnSender(async sender =>
    {
        var first = sender.GetParameters();
        Assert.That(sender.GetParameters(), Is.SameAs(first));
        await sender.GetStats();
        Assert.That(sender.GetParameters().TransactionId, Is.Not.EqualTo(first.TransactionId));
    });

    [Test]
    public Task GetParameters_Rtcp_HasTheSameCnameForAllSenders() => OnSender(sender =>
    {
        var other = sender.Connection.AddTransceiver("audio").Sender;
        Assert.That(other.GetParameters().Rtcp.Cname, Is.EqualTo(sender.GetParameters().Rtcp.Cname).And.Length.EqualTo(16));
        return Task.CompletedTask;
    });

    [TestCase("audio", true)]
    [TestCase("video", true)]
    [TestCase("data", false)]
    public void GetCapabilities_Kind_GivesCodecsOfAudioAndVideo(string kind, bool hasAny)
    {
        Assert.That(RTCRtpSender.GetCapabilities(kind)?.Codecs.Count > 0, Is.EqualTo(hasAny));
        Assert.That(RTCRtpReceiver.GetCapabilities(kind)?.Codecs.Count > 0, Is.EqualTo(hasAny));
    }

    private static Task OnSender(Func<RTCRtpSender, Task> test, string kind = "video") => new RtcLoop().InvokeAsync(() => test(
        new RTCPeerConnection().AddTransceiver(
            kind,
            new RTCRtpTransceiverInit { SendEncodings = [new RTCRtpEncodingParameters { Rid = "h" }, new RTCRtpEncodingParameters { Rid = "f" }] }).Sender));
}
