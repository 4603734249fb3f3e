using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Rtp;

public sealed class DtmfTests
{
    private static readonly object[] Obstacles =
    [
        Case("not connected", s => s.TransportSlot!.IceTransport.Session.States.ChangeTransport(s.TransportSlot.IceTransport, RTCIceTransportState.Disconnected)),
        Case("stopped", s => s.Transceiver.Stop()),
        Case("no track", s => s.TrackSlot = null),
        Case("not sending", s => s.Transceiver.CurrentDirectionSlot = RTCRtpTransceiverDirection.Recvonly),
        Case("not negotiated", s => s.Transceiver.CurrentDirectionSlot = null),
        Case("not active", s => s.SendEncodings = [s.SendEncodings[0] with { Active = false }]),
        Case("no telephone-event", s => s.SendCodecs = []),
    ];

    [Test]
    public async Task Dtmf_OfSenders_IsThereForAudioAlone()
    {
        var (audio, video) = await new RtcLoop().InvokeAsync(() =>
        {
            var connection = new RTCPeerConnection();
            var sender = connection.AddTransceiver("audio").Sender;
            return ((sender.Dtmf, sender.Dtmf), connection.AddTransceiver("video").Sender.Dtmf);
        });
        Assert.That(audio.Item1, Is.Not.Null.And.SameAs(audio.Item2));
        Assert.That(video, Is.Null);
    }

    [TestCaseSource(nameof(Obstacles))]
    public async Task InsertDtmf_ThatCannotBe_ThrowsInvalidStateError(string obstacle, Action<RTCRtpSender> prevent)
    {
        var bench = await DtmfBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            Assert.That(bench.Dtmf.CanInsertDtmf, Is.True);
            prevent(bench.Sender);
            Assert.That(bench.Dtmf.CanInsertDtmf, Is.False, obstacle);

            // The state is looked at before the characters are.
            RTCErrors.Throws("InvalidStateError", () => bench.Dtmf.InsertDtmf("x"));
        });
    }

    [TestCase("1x", "InvalidCharacterError")]
    [TestCase("E", "InvalidCharacterError")]
    [TestCase(" ", "InvalidCharacterError")]
    [TestCase(null, "TypeError")]
    public async Task InsertDtmf_UnrecognizedCharacter_ThrowsAndChangesNothing(string? tones, string error)
    {
        var bench = await DtmfBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Dtmf.InsertDtmf("123");
            RTCErrors.Throws(error, () => bench.Dtmf.InsertDtmf(tones!));
            Assert.That(bench.Dtmf.ToneBuffer, Is.EqualTo("123"));
        });
    }

    [Test]
    public async Task InsertDtmf_AllTones_AreTakenAndNormalised()
    {
        var bench = await DtmfBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Dtmf.InsertDtmf("0123456789ABCDabcd#*,");
            Assert.That(bench.Dtmf.ToneBuffer, Is.EqualTo("0123456789ABCDABCD#*,"));
        });
    }

    [Test]
    public async Task InsertDtmf_Tones_PlaysThemInTurnAndTellsTheEnd()
    {
        var bench = await DtmfBench.Create();
        await bench.Insert("12");
        await bench.Advance(169);
        await bench.Advance(1);
        await bench.Advance(170);
        await bench.Advance(10000);
        Assert.That(bench.Log, Is.EqualTo(new[] { "0 tone 1 100", "0 '1' left '2'", "170 tone 2 100", "170 '2' left ''", "340 '' left ''" }));
    }

    [TestCase(0u, 0u, 40, 70)]
    [TestCase(39u, 29u, 40, 70)]
    [TestCase(40u, 31u, 40, 71)]
    [TestCase(6001u, 6001u, 6000, 12000)]
    [TestCase(uint.MaxValue, uint.MaxValue, 6000, 12000)]
    public async Task InsertDtmf_DurationAndGap_AreBroughtIntoRange(uint duration, uint gap, int played, int next)
    {
        var bench = await DtmfBench.Create();
        await bench.Insert("12", duration, gap);
        await bench.Advance(next - 1);
        await bench.Advance(1);
        Assert.That(bench.Log.Where(l => l.Contains("tone")), Is.EqualTo(new[] { $"0 tone 1 {played}", $"{next} tone 2 {played}" }));
    }

    [Test]
    public async Task InsertDtmf_Comma_PausesTwoSecondsAndIsTold()
    {
        var bench = await DtmfBench.Create();
        await bench.Insert(",1");
        await bench.Advance(1999);
        await bench.Advance(1);
        Assert.That(bench.Log, Is.EqualTo(new[] { "0 ',' left '1'", "2000 tone 1 100", "2000 '1' left ''" }));
    }

    [Test]
    public async Task InsertDtmf_WhileATonePlays_ReplacesWhatIsLeft()
    {
        var bench = await DtmfBench.Create();
        await bench.Insert("12");
        await bench.Advance(100);
        await bench.Insert("34");
        await bench.Advance(70);
        await bench.Advance(170);
        Assert.That(bench.Log.Where(l => l.Contains('\'')), Is.EqualTo(new[] { "0 '1' left '2'", "170 '3' left '4'", "340 '4' left ''" }));
    }

    [Test]
    public async Task InsertDtmf_EmptyWhileATonePlays_EndsAfterIt()
    {
        var bench = await DtmfBench.Create();
        await bench.Insert("12");
        await bench.Insert("");
        await bench.Advance(170);
        Assert.That(bench.Log.Where(l => l.Contains('\'')), Is.EqualTo(new[] { "0 '1' left '2'", "170 '' left ''" }));
    }

    [Test]
    public async Task InsertDtmf_EmptyWhenNothingPlays_TellsNothing()
    {
        var bench = await DtmfBench.Create();
        await bench.Insert("");
        await bench.Advance(10000);
        Assert.That(bench.Log, Is.Empty);
    }

    [Test]
    public async Task Playout_WhenTonesCannotBeSentAnyMore_Ends()
    {
        var bench = await DtmfBench.Create();
        await bench.Insert("123");
        await bench.Loop.InvokeAsync(() => bench.Sender.TrackSlot = null);
        await bench.Advance(10000);
        Assert.That(bench.Log.Where(l => l.Contains('\'')), Is.EqualTo(new[] { "0 '1' left '23'" }));
    }

    private static object[] Case(string obstacle, Action<RTCRtpSender> prevent) => [obstacle, prevent];
}
