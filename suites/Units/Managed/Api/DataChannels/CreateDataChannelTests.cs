using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.DataChannels;

public sealed class CreateDataChannelTests
{
    private static readonly object[] Refused =
    [
        new object[] { new RTCDataChannelInit { MaxPacketLifeTime = 500, MaxRetransmits = 3 }, "TypeError" },
        new object[] { new RTCDataChannelInit { MaxRetransmits = 65536 }, "TypeError" },
        new object[] { new RTCDataChannelInit { MaxPacketLifeTime = -1 }, "TypeError" },
        new object[] { new RTCDataChannelInit { Id = 65536 }, "TypeError" },
        new object[] { new RTCDataChannelInit { Negotiated = true }, "TypeError" },
        new object[] { new RTCDataChannelInit { Negotiated = true, Id = 65535 }, "TypeError" },
        new object[] { new RTCDataChannelInit { Protocol = null! }, "TypeError" },
        new object[] { new RTCDataChannelInit { Protocol = new string('x', 65536) }, "TypeError" },
        new object[] { new RTCDataChannelInit { Negotiated = true, Id = 7 }, "OperationError" },
    ];

    [Test]
    public async Task CreateDataChannel_LabelAlone_IsOrderedReliableInBandAndConnecting()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Loop.InvokeAsync(() => bench.Connection.CreateDataChannel("chat"));
        Assert.Multiple(() =>
        {
            Assert.That(channel.Label, Is.EqualTo("chat"));
            Assert.That(channel.Ordered, Is.True);
            Assert.That(channel.MaxPacketLifeTime, Is.Null);
            Assert.That(channel.MaxRetransmits, Is.Null);
            Assert.That(channel.Protocol, Is.Empty);
            Assert.That(channel.Negotiated, Is.False);
            Assert.That(channel.Id, Is.Null);
            Assert.That(channel.BufferedAmount, Is.Zero);
            Assert.That(channel.BufferedAmountLowThreshold, Is.Zero);
            Assert.That(channel.BinaryType, Is.EqualTo(RTCBinaryType.Arraybuffer));
            Assert.That(channel.ReadyState, Is.EqualTo(RTCDataChannelState.Connecting));
        });
    }

    [TestCaseSource(nameof(Refused))]
    public async Task CreateDataChannel_PropertiesThatCannotBe_Throws(RTCDataChannelInit init, string error)
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Connection.CreateDataChannel("seven", new RTCDataChannelInit { Negotiated = true, Id = 7 });
            RTCErrors.Throws(error, () => bench.Connection.CreateDataChannel("chat", init));
        });
    }

    [Test]
    public async Task CreateDataChannel_LabelNull_ThrowsTypeError()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() => RTCErrors.Throws("TypeError", () => bench.Connection.CreateDataChannel(null!)));
    }

    [TestCase(65535, true)]
    [TestCase(65536, false)]
    public async Task CreateDataChannel_LongLabel_IsLimitedTo65535Bytes(int bytes, bool isAllowed)
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            // Two bytes of UTF-8 each, and one more where the number is odd.
            var label = new string('ü', bytes / 2) + new string('x', bytes % 2);
            if (isAllowed)
            {
                Assert.That(bench.Connection.CreateDataChannel(label).Label, Is.EqualTo(label));
            }
            else
            {
                RTCErrors.Throws("TypeError", () => bench.Connection.CreateDataChannel(label));
            }
        });
    }

    [Test]
    public async Task CreateDataChannel_LoneSurrogates_BecomeReplacementCharacters()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Loop.InvokeAsync(
            () => bench.Connection.CreateDataChannel("a\ud800b😀", new RTCDataChannelInit { Protocol = "\udc00" }));
        Assert.That((channel.Label, channel.Protocol), Is.EqualTo(("a\ufffdb😀", "\ufffd")));
    }

    [Test]
    public async Task CreateDataChannel_IdOfChannelInBand_IsIgnored()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Loop.InvokeAsync(() => bench.Connection.CreateDataChannel("chat", new RTCDataChannelInit { Id = 5 }));
        Assert.That(channel.Id, Is.Null);
    }

    [TestCase(0)]
    [TestCase(65534)]
    public async Task CreateDataChannel_Negotiated_HasItsIdAtOnce(int id)
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Loop.InvokeAsync(() => bench.Connection.CreateDataChannel("chat", new RTCDataChannelInit { Negotiated = true, Id = id }));
        Assert.That((channel.Id, channel.Negotiated), Is.EqualTo(((int?)id, true)));
    }

    [TestCase(true, new[] { 0, 4, 6 })]
    [TestCase(false, new[] { 1, 3, 5 })]
    public async Task CreateDataChannel_DtlsRoleKnown_HasNextFreeIdOfTheRole(bool isClient, int[] ids)
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.AddSctp(isClient);
            bench.Connection.CreateDataChannel("two", new RTCDataChannelInit { Negotiated = true, Id = 2 });
            Assert.That(ids.Select(_ => bench.Connection.CreateDataChannel("chat").Id!.Value), Is.EqualTo(ids));
        });
    }

    [Test]
    public async Task CreateDataChannel_IdBeyondMaxChannels_ThrowsOperationErrorOnceConnected()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() => bench.AddSctp(isClient: true).Connected(8));
        await bench.Loop.InvokeAsync(() =>
        {
            Assert.That(bench.Connection.CreateDataChannel("near", new RTCDataChannelInit { Negotiated = true, Id = 7 }).Id, Is.EqualTo(7));
            RTCErrors.Throws("OperationError", () => bench.Connection.CreateDataChannel("far", new RTCDataChannelInit { Negotiated = true, Id = 8 }));
        });
    }

    [Test]
    public async Task CreateDataChannel_Refused_LeavesItsIdFree()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() => bench.AddSctp(isClient: true).Connected(1));
        await bench.Loop.InvokeAsync(() =>
        {
            var first = bench.Connection.CreateDataChannel("first");
            RTCErrors.Throws("OperationError", () => bench.Connection.CreateDataChannel("second"));
            Assert.That(first.Id, Is.Zero);
            Assert.That(bench.Connection.DataChannels, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task CreateDataChannel_First_MakesConnectionWantData()
    {
        var bench = await ChannelBench.Create();
        var (before, after) = await bench.Loop.InvokeAsync(() =>
        {
            var wanted = bench.Connection.WantsData;
            bench.Connection.CreateDataChannel("chat");
            return (wanted, bench.Connection.WantsData);
        });
        Assert.That((before, after), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task CreateDataChannel_Closed_ThrowsInvalidStateErrorUnlessAnArgumentIsNone()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Connection.Close();
            RTCErrors.Throws("InvalidStateError", () => bench.Connection.CreateDataChannel("chat"));
            RTCErrors.Throws("TypeError", () => bench.Connection.CreateDataChannel(null!));
            RTCErrors.Throws("TypeError", () => bench.Connection.CreateDataChannel("chat", new RTCDataChannelInit { Id = -1 }));
        });
    }

    [Test]
    public async Task CreateDataChannel_OffTheLoop_Throws()
    {
        var bench = await ChannelBench.Create();
        Assert.Throws<InvalidOperationException>(() => bench.Connection.CreateDataChannel("chat"));
    }
}
