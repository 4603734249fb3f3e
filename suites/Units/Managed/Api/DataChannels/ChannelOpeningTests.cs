using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.DataChannels;

public sealed class ChannelOpeningTests
{
    [TestCase(true, new[] { 0, 2 })]
    [TestCase(false, new[] { 1, 3 })]
    public async Task AssignChannelIds_ChannelsWithoutId_GetThemByRole(bool isClient, int[] ids)
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            RTCDataChannel[] channels = [bench.Make("one"), bench.Make("two")];
            Assert.That(bench.Connection.AssignChannelIds(isClient), Is.Empty);
            Assert.That(channels.Select(c => c.Id!.Value), Is.EqualTo(ids));
        });
    }

    [Test]
    public async Task AssignChannelIds_NoneLeft_ClosesChannelAndGivesItBack()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            for (var id = 0; id <= 65534; id += 2)
            {
                bench.Connection.CreateDataChannel("taken", new RTCDataChannelInit { Negotiated = true, Id = id });
            }

            var channel = bench.Make("chat");
            Assert.That(bench.Connection.AssignChannelIds(isClient: true), Is.EqualTo(new[] { channel }));
            Assert.That(channel.ReadyState, Is.EqualTo(RTCDataChannelState.Closed));
        });
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.Empty);
    }

    [Test]
    public async Task Connected_ChannelsThatConnect_FiresStateChangeAndThenOpens()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Make("one");
            bench.Make("two");
            bench.AddSctp(isClient: true).Connected(1024);
        });
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "statechange Connected", "one open Open", "two open Open" }));
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "open one", "open two" }));
    }

    [Test]
    public async Task Connected_IdBeyondMaxChannels_FailsTheChannel()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Make("far", new RTCDataChannelInit { Negotiated = true, Id = 1024 });
            bench.AddSctp(isClient: true).Connected(1024);
        });
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "statechange Connected", "far error data-channel-failure", "far close Closed" }));
        Assert.That(bench.Association.Calls, Is.Empty);
    }

    [Test]
    public async Task Connected_ChannelThatWasClosed_IsNotOpened()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            var gone = bench.Make("gone");
            bench.AddSctp(isClient: true).Connected(1024);
            gone.Close();
        });
        await bench.Loop.Settle();
        Assert.That(bench.Association.Calls, Is.Empty);
        Assert.That(bench.Log, Is.EqualTo(new[] { "statechange Connected", "gone close Closed" }));
    }

    [Test]
    public async Task CreateDataChannel_OnConnectedAssociation_OpensInATaskOfItsOwn()
    {
        var bench = await ChannelBench.Create();
        await bench.Open("first");
        var state = await bench.Loop.InvokeAsync(() => bench.Make("second").ReadyState);
        await bench.Loop.Settle();
        Assert.That(state, Is.EqualTo(RTCDataChannelState.Connecting));
        Assert.That(bench.Log, Is.EqualTo(new[] { "second open Open" }));
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "open second" }));
    }

    [Test]
    public async Task AnnounceChannel_OfTheOtherSide_IsOpenInDataChannelAndFiresOpenLater_WithItsMessagesBehind()
    {
        var bench = await ChannelBench.Create();
        await bench.Open("first");
        var channel = bench.Connection.AnnounceChannel(new RemoteChannel(3, "chat", "p", Ordered: false, null, 2), bench.Association);
        channel.Receive("hello"u8.ToArray(), isText: true);
        channel.Receive("again"u8.ToArray(), isText: true);
        await bench.Loop.Settle();
        channel.Receive("later"u8.ToArray(), isText: true);
        await bench.Loop.Settle();
        Assert.That(
            bench.Log, Is.EqualTo(new[] { "datachannel chat Open", "chat open Open", "chat message hello", "chat message again", "chat message later" }));
        Assert.That(
            (channel.Id, channel.Protocol, channel.Ordered, channel.MaxRetransmits, channel.MaxPacketLifeTime, channel.Negotiated),
            Is.EqualTo(((int?)3, "p", false, (int?)2, (int?)null, false)));
    }

    [Test]
    public async Task AnnounceChannel_StreamOfAnotherChannel_IsIgnored()
    {
        var bench = await ChannelBench.Create();
        var first = await bench.Open("first");
        bench.Connection.AnnounceChannel(new RemoteChannel(first.Id!.Value, "chat", "", Ordered: true, null, null), bench.Association);
        await bench.Loop.Settle();
        Assert.That((bench.Log.Count, bench.Connection.DataChannels.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task AnnounceChannel_Closed_FiresNothing()
    {
        var bench = await ChannelBench.Create();
        await bench.Open("first");
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Connection.AnnounceChannel(new RemoteChannel(3, "chat", "", Ordered: true, null, null), bench.Association);
            bench.Connection.Close();
        });
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.Empty);
    }

    [Test]
    public async Task AnnounceOpen_ClosedMeanwhile_FiresNothing()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Make("chat");
            bench.AddSctp(isClient: true).Connected(1024);
            bench.Connection.Close();
        });
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.Empty);
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "abort" }));
    }
}
