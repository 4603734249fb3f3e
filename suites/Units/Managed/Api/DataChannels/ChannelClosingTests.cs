using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.DataChannels;

public sealed class ChannelClosingTests
{
    [Test]
    public async Task Close_Connecting_IsClosingAtOnceAndClosedLater()
    {
        var bench = await ChannelBench.Create();
        var (channel, state) = await bench.Loop.InvokeAsync(() =>
        {
            var made = bench.Make("chat");
            made.Close();
            return (made, made.ReadyState);
        });
        await bench.Loop.Settle();
        Assert.That((state, channel.ReadyState), Is.EqualTo((RTCDataChannelState.Closing, RTCDataChannelState.Closed)));
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat close Closed" }));
    }

    [Test]
    public async Task Close_Open_WaitsForTheTransportAndFiresNoClosing()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(channel.Close);
        await bench.Loop.Settle();
        Assert.That(channel.ReadyState, Is.EqualTo(RTCDataChannelState.Closing));
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "close chat" }));
        channel.TransportClosed(null);
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat close Closed" }));
    }

    [Test]
    public async Task Close_Twice_ClosesOnce()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(() =>
        {
            channel.Close();
            channel.Close();
        });
        channel.TransportClosed(null);
        channel.TransportClosed(null);
        await bench.Loop.Settle();
        await bench.Loop.InvokeAsync(channel.Close);
        await bench.Loop.Settle();
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "close chat" }));
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat close Closed" }));
    }

    [Test]
    public async Task StartClosingProcedure_OfTheOtherSide_FiresClosingAndThenClose()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        channel.StartClosingProcedure();
        channel.StartClosingProcedure();
        await bench.Loop.Settle();
        channel.TransportClosed(null);
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat closing Closing", "chat close Closed" }));
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "close chat" }));
    }

    [Test]
    public async Task TransportClosed_WithError_FiresErrorBeforeClose()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        channel.TransportClosed(new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.SctpFailure }));
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat error sctp-failure", "chat close Closed" }));
    }

    [Test]
    public async Task TransportClosed_Afterwards_NothingIsReceived()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        channel.TransportClosed(null);
        channel.Receive("late"u8.ToArray(), isText: true);
        channel.AnnounceOpen();
        channel.AnnounceFailure("late");
        channel.StartClosingProcedure();
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat close Closed" }));
    }

    [Test]
    public async Task Close_UntilClosed_KeepsTheIdTaken()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        var negotiated = new RTCDataChannelInit { Negotiated = true, Id = channel.Id };
        await bench.Loop.InvokeAsync(channel.Close);
        await bench.Loop.Settle();
        await bench.Loop.InvokeAsync(() => RTCErrors.Throws("OperationError", () => bench.Make("two", negotiated)));
        channel.TransportClosed(null);
        await bench.Loop.Settle();
        await bench.Loop.InvokeAsync(() => Assert.That(bench.Make("two", negotiated).Id, Is.EqualTo(channel.Id)));
    }

    [Test]
    public async Task Message_OfAClosedChannel_GivesItsRoomBack()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        channel.TransportClosed(null);
        channel.Receive("late"u8.ToArray(), isText: true);
        await bench.Loop.Settle();
        Assert.That(bench.Association.Calls, Does.Contain("handed out 4"));
    }

    [Test]
    public async Task CloseChannels_OfTheConnection_ClosesAtOnceAndFiresNothing()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        var state = await bench.Loop.InvokeAsync(() =>
        {
            bench.Connection.CloseChannels();
            return channel.ReadyState;
        });
        channel.Receive("late"u8.ToArray(), isText: true);
        channel.StartClosingProcedure();
        channel.TransportClosed(null);
        await bench.Loop.Settle();
        Assert.That(state, Is.EqualTo(RTCDataChannelState.Closed));
        Assert.That(bench.Log, Is.Empty);
    }

    [Test]
    public async Task CloseChannels_ChannelThatIsClosingAlready_TellsItsEndLater()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(channel.Close);
        await bench.Loop.Settle();
        await bench.Loop.InvokeAsync(bench.Connection.CloseChannels);
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat close Closed" }));
    }

    [Test]
    public async Task Closed_TheAssociation_ClosesItsChannels()
    {
        var bench = await ChannelBench.Create();
        await bench.Open();
        bench.Connection.Sctp!.Closed(null);
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "statechange Closed", "chat close Closed" }));
    }

    [Test]
    public async Task Close_OfTheSctpTransport_AbortsOnceAndFiresNothing()
    {
        var bench = await ChannelBench.Create();
        await bench.Open();
        var sctp = bench.Connection.Sctp!;
        sctp.Close();
        sctp.Close();
        sctp.Closed(null);
        await bench.Loop.Settle();
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "abort" }));
        Assert.That((sctp.State, bench.Log.Count), Is.EqualTo((RTCSctpTransportState.Closed, 0)));
    }

    [Test]
    public async Task Reject_OfTheSctpTransport_ClosesWhatIsOpenAndWhatConnects()
    {
        var bench = await ChannelBench.Create();
        var state = await bench.Loop.InvokeAsync(() =>
        {
            bench.Make("chat");
            bench.AddSctp().Reject();
            return bench.Connection.Sctp!.State;
        });
        await bench.Loop.Settle();
        Assert.That(state, Is.EqualTo(RTCSctpTransportState.Connecting));
        Assert.That(bench.Log, Is.EqualTo(new[] { "statechange Closed", "chat close Closed" }));
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "abort" }));
    }
}
