using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class SetCodecPreferencesTests
{
    private static IReadOnlyList<RTCRtpCodec> Audio => RTCRtpReceiver.GetCapabilities("audio")!.Codecs;

    private static IReadOnlyList<RTCRtpCodec> Video => RTCRtpReceiver.GetCapabilities("video")!.Codecs;

    [Test]
    public Task Capabilities_AreTaken() => OnLoop("video", t =>
    {
        t.SetCodecPreferences(Video);
        Assert.That(t.PreferredCodecs, Is.EqualTo(Video));
    });

    [Test]
    public Task Order_IsKept() => OnLoop("audio", t =>
    {
        t.SetCodecPreferences([.. Audio.Reverse()]);
        Assert.That(t.PreferredCodecs, Is.EqualTo(Audio.Reverse()));
    });

    [Test]
    public Task EmptyList_Resets() => OnLoop("audio", t =>
    {
        t.SetCodecPreferences([Audio[1]]);
        t.SetCodecPreferences([]);
        Assert.That(t.PreferredCodecs, Is.Empty);
    });

    [Test]
    public Task Duplicates_GoAndTheFirstStays() => OnLoop("audio", t =>
    {
        t.SetCodecPreferences([Audio[1], Audio[0], Audio[1] with { MimeType = "AUDIO/pcmu" }, Audio[0]]);
        Assert.That(t.PreferredCodecs, Is.EqualTo((RTCRtpCodec[])[Audio[1], Audio[0]]));
    });

    [Test]
    public Task ParametersInAnotherOrder_AreTaken() => OnLoop("audio", t =>
        Assert.That(() => t.SetCodecPreferences([Audio[0] with { SdpFmtpLine = "useinbandfec=1;minptime=10" }]), Throws.Nothing));

    [Test]
    public Task MimeTypeInAnotherCase_IsTaken() => OnLoop("video", t =>
        Assert.That(() => t.SetCodecPreferences([Video[0] with { MimeType = "VIDEO/vp8" }]), Throws.Nothing));

    [Test]
    public Task CodecOfTheOtherKind_Throws() => OnLoop("audio", t => Assert.That(() => t.SetCodecPreferences([Video[0]]), InvalidModification()));

    [Test]
    public Task UnknownCodec_Throws() => OnLoop("audio", t =>
        Assert.That(() => t.SetCodecPreferences([Audio[0], new RTCRtpCodec { MimeType = "audio/x", ClockRate = 8000 }]), InvalidModification()));

    [Test]
    public Task AnotherClockRate_Throws() => OnLoop("audio", t => Assert.That(() => t.SetCodecPreferences([Audio[0] with { ClockRate = 16000 }]), InvalidModification()));

    [Test]
    public Task OtherChannels_Throw() => OnLoop("audio", t => Assert.That(() => t.SetCodecPreferences([Audio[0] with { Channels = 6 }]), InvalidModification()));

    [Test]
    public Task OtherParameters_Throw() => OnLoop("audio", t =>
        Assert.That(() => t.SetCodecPreferences([Audio[0] with { SdpFmtpLine = "modifiedparameter=1" }]), InvalidModification()));

    [Test]
    public Task AnotherLevel_Throws() => OnLoop("video", t =>
        Assert.That(() => t.SetCodecPreferences([Video[2] with { SdpFmtpLine = Video[2].SdpFmtpLine!.With("42e01f", "42e00a") }]), InvalidModification()));

    [TestCase("rtx")]
    [TestCase("red")]
    [TestCase("ulpfec")]
    public Task RepairAlone_Throws(string name) => OnLoop("video", t =>
        Assert.That(() => t.SetCodecPreferences([Video.First(c => c.MimeType == "video/" + name)]), InvalidModification()));

    [Test]
    public Task AfterAnError_ThePreferencesStand() => OnLoop("audio", t =>
    {
        t.SetCodecPreferences([Audio[1]]);
        Assert.That(() => t.SetCodecPreferences([Video[0]]), InvalidModification());
        Assert.That(t.PreferredCodecs, Is.EqualTo((RTCRtpCodec[])[Audio[1]]));
    });

    [Test]
    public Task Null_ThrowsTypeError() => OnLoop("audio", t => Assert.Multiple(() =>
    {
        Assert.That(() => t.SetCodecPreferences(null!), Throws.TypeOf<RTCException>().With.Property("Name").EqualTo("TypeError"));
        Assert.That(() => t.SetCodecPreferences([null!]), Throws.TypeOf<RTCException>().With.Property("Name").EqualTo("TypeError"));
    }));

    [Test]
    public void OffTheLoop_Throws()
    {
        var transceiver = Create("audio", new RTCPeerConnection(null, new RtcLoop()));
        Assert.That(() => transceiver.SetCodecPreferences(null!), Throws.InvalidOperationException);
    }

    private static Task OnLoop(string kind, Action<RTCRtpTransceiver> script)
    {
        var loop = new RtcLoop();
        return loop.InvokeAsync(() => script(Create(kind, new RTCPeerConnection(null, loop))));
    }

    private static RTCRtpTransceiver Create(string kind, RTCPeerConnection connection) =>
        new(connection, new RTCRtpSender(connection, kind, null, [], []), new RTCRtpReceiver(connection, kind), RTCRtpTransceiverDirection.Sendrecv);

    private static NUnit.Framework.Constraints.EqualStringConstraint InvalidModification() =>
        Throws.TypeOf<RTCException>().With.Property(nameof(RTCException.Name)).EqualTo("InvalidModificationError");
}
