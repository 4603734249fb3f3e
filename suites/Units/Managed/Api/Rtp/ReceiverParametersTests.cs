using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Rtp;

public sealed class ReceiverParametersTests
{
    [TestCase(0.0, null)]
    [TestCase(4000.0, null)]
    [TestCase(-0.1, "RangeError")]
    [TestCase(4000.1, "RangeError")]
    [TestCase(double.NaN, "TypeError")]
    [TestCase(double.PositiveInfinity, "TypeError")]
    public Task JitterBufferTarget_Set_TakesUpTo4000Milliseconds(double value, string? error) => OnReceiver(receiver =>
    {
        receiver.JitterBufferTarget = 5;
        if (error is null)
        {
            receiver.JitterBufferTarget = value;
            Assert.That(receiver.JitterBufferTarget, Is.EqualTo(value));
        }
        else
        {
            RTCErrors.Throws(error, () => receiver.JitterBufferTarget = value);
            Assert.That(receiver.JitterBufferTarget, Is.EqualTo(5));
        }
    });

    [Test]
    public Task JitterBufferTarget_Null_IsNoWish() => OnReceiver(receiver =>
    {
        receiver.JitterBufferTarget = 5;
        receiver.JitterBufferTarget = null;
        Assert.That(receiver.JitterBufferTarget, Is.Null);
    });

    [Test]
    public Task GetParameters_BeforeNegotiation_HasNothingToReceive() => OnReceiver(receiver =>
    {
        var parameters = receiver.GetParameters();
        Assert.That((parameters.Codecs.Count, parameters.HeaderExtensions.Count, parameters.Rtcp), Is.EqualTo((0, 0, new RTCRtcpParameters())));
    });

    [Test]
    public Task GetSources_WithoutMedia_AreEmpty() => OnReceiver(receiver =>
    {
        Assert.That(receiver.GetContributingSources(), Is.Empty);
        Assert.That(receiver.GetSynchronizationSources(), Is.Empty);
    });

    private static Task OnReceiver(Action<RTCRtpReceiver> test) =>
        new RtcLoop().InvokeAsync(() => test(new RTCPeerConnection().AddTransceiver("audio").Receiver));
}
