using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.DataChannels;

public sealed class ChannelSendTests
{
    [Test]
    public async Task Send_Connecting_ThrowsInvalidStateError()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            var channel = bench.Make("chat");
            RTCErrors.Throws("InvalidStateError", () => channel.Send("early"));
            RTCErrors.Throws("InvalidStateError", () => channel.Send(new byte[3]));
            RTCErrors.Throws("InvalidStateError", () => channel.Send(new Blob([1])));
        });
    }

    [Test]
    public async Task Send_NullOnChannelThatIsNotOpen_ThrowsTypeErrorFirst()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            var channel = bench.Make("chat");
            RTCErrors.Throws("TypeError", () => channel.Send((string)null!));
            RTCErrors.Throws("TypeError", () => channel.Send((Blob)null!));
            RTCErrors.Throws("TypeError", () => channel.Send((byte[])null!));
        });
    }

    [Test]
    public async Task Send_Closing_ThrowsInvalidStateError()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(() =>
        {
            channel.Close();
            RTCErrors.Throws("InvalidStateError", () => channel.Send("late"));
        });
    }

    [Test]
    public async Task Send_Text_GoesOutInUtf8AndCountsItsBytes()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        var amount = await bench.Loop.InvokeAsync(() =>
        {
            channel.Send("grüße\ud800");
            return channel.BufferedAmount;
        });
        Assert.That(amount, Is.EqualTo(10));
        Assert.That(bench.Association.Messages, Is.EqualTo(new[] { "grüße\ufffd"u8.ToArray() }));
        Assert.That(bench.Association.Calls, Is.EqualTo(new[] { "send chat text" }));
    }

    [Test]
    public async Task Send_Bytes_TakesThemAsTheyAreAtTheCall()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(() =>
        {
            byte[] bytes = [1, 2, 3];
            channel.Send(bytes);
            channel.Send(new ReadOnlyMemory<byte>(bytes, 1, 2));
            bytes.AsSpan().Clear();
            channel.Send(new Blob([7]));
        });
        Assert.That(bench.Association.Messages, Is.EqualTo(new byte[][] { [1, 2, 3], [2, 3], [7] }));
    }

    [Test]
    public async Task Send_AboveMaxMessageSize_ThrowsTypeErrorAndOfThatSizeDoesNot()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Connection.Sctp!.UpdateMaxMessageSize(1000);
            RTCErrors.Throws("TypeError", () => channel.Send(new byte[1001]));
            RTCErrors.Throws("TypeError", () => channel.Send(new string('ü', 501)));
            channel.Send(new string('ü', 500));
        });
        Assert.That(channel.BufferedAmount, Is.EqualTo(1000));
    }

    [Test]
    public async Task Send_BufferFull_ThrowsOperationError()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(() =>
        {
            bench.Connection.Sctp!.UpdateMaxMessageSize(0);
            channel.Send(new byte[RTCSctpTransport.SendBufferSize]);
            RTCErrors.Throws("OperationError", () => channel.Send("x"));
            channel.Send("");
        });
    }

    [TestCase(1000L, 1000, RTCSctpTransport.SendBufferSize)]
    [TestCase(null, 65536, RTCSctpTransport.SendBufferSize)]
    [TestCase(0L, RTCSctpTransport.SendBufferSize, RTCSctpTransport.SendBufferSize)]
    [TestCase(1L << 40, RTCSctpTransport.SendBufferSize, 1L << 40)]
    public async Task UpdateMaxMessageSize_OfTheRemoteDescription_IsWhatBothAllow(long? remote, double message, double buffer)
    {
        var bench = await ChannelBench.Create();
        var sctp = await bench.Loop.InvokeAsync(() => bench.AddSctp());
        sctp.UpdateMaxMessageSize(remote);
        Assert.That((sctp.MaxMessageSize, sctp.MaxBufferSize), Is.EqualTo(((double?)message, (double?)buffer)));
    }

    [Test]
    public async Task Sent_WithinATask_LowersBufferedAmountInALaterOne()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        var amount = await bench.Loop.InvokeAsync(() =>
        {
            channel.Send(new byte[100]);
            channel.Sent(100);
            return channel.BufferedAmount;
        });
        await bench.Loop.Settle();
        Assert.That((amount, channel.BufferedAmount), Is.EqualTo((100, 0)));
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat bufferedamountlow 0" }));
    }

    [Test]
    public async Task Sent_ToTheThreshold_FiresLowOnce()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        await bench.Loop.InvokeAsync(() =>
        {
            channel.BufferedAmountLowThreshold = 50;
            channel.Send(new byte[100]);
        });
        foreach (var bytes in new[] { 49, 1, 50 })
        {
            channel.Sent(bytes);
            await bench.Loop.Settle();
        }

        Assert.That(bench.Log, Is.EqualTo(new[] { "chat bufferedamountlow 50" }));
    }

    [TestCase(0L, true)]
    [TestCase(4294967295L, true)]
    [TestCase(4294967296L, false)]
    [TestCase(-1L, false)]
    public async Task BufferedAmountLowThreshold_Set_TakesUnsignedLongs(long value, bool isAllowed)
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            var channel = bench.Make("chat");
            if (isAllowed)
            {
                channel.BufferedAmountLowThreshold = value;
                Assert.That(channel.BufferedAmountLowThreshold, Is.EqualTo(value));
            }
            else
            {
                RTCErrors.Throws("TypeError", () => channel.BufferedAmountLowThreshold = value);
                Assert.That(channel.BufferedAmountLowThreshold, Is.Zero);
            }
        });
    }

    [Test]
    public async Task BinaryType_NoValueOfTheEnum_ChangesNothing()
    {
        var bench = await ChannelBench.Create();
        await bench.Loop.InvokeAsync(() =>
        {
            var channel = bench.Make("chat");
            channel.BinaryType = RTCBinaryType.Blob;
            channel.BinaryType = (RTCBinaryType)77;
            Assert.That(channel.BinaryType, Is.EqualTo(RTCBinaryType.Blob));
        });
    }

    [Test]
    public async Task Receive_TextAndBinary_HandsOutByBinaryTypeAtDelivery()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        channel.Receive("grüße"u8.ToArray(), isText: true);
        channel.Receive([1, 2, 3], isText: false);
        await bench.Loop.InvokeAsync(() => channel.BinaryType = RTCBinaryType.Blob);
        channel.Receive([1, 2], isText: false);
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat message grüße", "chat message bytes 3", "chat message blob 2" }));
    }

    [Test]
    public async Task Receive_InvalidUtf8_BecomesReplacementCharacters()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        channel.Receive([0x61, 0xFF], isText: true);
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat message a\ufffd" }));
    }

    [Test]
    public async Task Failed_AtTheLevelOfSctp_FiresErrorAndLeavesChannelOpen()
    {
        var bench = await ChannelBench.Create();
        var channel = await bench.Open();
        channel.Failed(new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.SctpFailure, SctpCauseCode = 12 }));
        await bench.Loop.Settle();
        Assert.That(bench.Log, Is.EqualTo(new[] { "chat error sctp-failure" }));
        Assert.That(channel.ReadyState, Is.EqualTo(RTCDataChannelState.Open));
    }
}
