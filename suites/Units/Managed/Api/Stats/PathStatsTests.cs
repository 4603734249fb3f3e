using Conformance.Units.Managed.Endurance;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Stats;

public sealed class PathStatsTests
{
    [Test]
    public Task ConnectedPair_CountsWhatGoesOverIt() => new RtcLoop().InvokeAsync(async () =>
    {
        var pair = await ConnectedPair.OpenAsync();
        var received = new TaskCompletionSource();
        var left = 10;
        pair.There.OnMessage += (_, _) =>
        {
            if (--left == 0)
            {
                received.SetResult();
            }
        };
        var before = await PathOf(pair.A);
        for (var i = 0; i < 10; i++)
        {
            pair.Here.Send(new byte[1000]);
        }

        await received.Task.WaitAsync(TimeSpan.FromSeconds(20));
        var (here, there) = (await PathOf(pair.A), await PathOf(pair.B));
        var transport = (await pair.A.GetStats()).Values.OfType<RTCTransportStats>().Single();
        pair.Close();

        Assert.Multiple(() =>
        {
            Assert.That(here.BytesSent - before.BytesSent, Is.GreaterThanOrEqualTo(10_000));
            Assert.That(here.PacketsSent - before.PacketsSent, Is.GreaterThanOrEqualTo(1));
            Assert.That(there.BytesReceived, Is.GreaterThanOrEqualTo(10_000));
            Assert.That(there.PacketsReceived, Is.Positive);
            Assert.That((transport.BytesSent, transport.PacketsSent), Is.GreaterThanOrEqualTo((here.BytesSent, here.PacketsSent)));
            Assert.That(transport.BytesReceived, Is.Positive);
            Assert.That(here.RequestsSent, Is.Positive);
            Assert.That(here.ResponsesReceived, Is.Positive);
            Assert.That((here.RequestsReceived, here.ResponsesSent), Is.EqualTo((here.ResponsesSent, here.RequestsReceived)).And.Not.EqualTo((0L, 0L)));
            Assert.That(here.CurrentRoundTripTime, Is.GreaterThan(0).And.LessThanOrEqualTo(here.TotalRoundTripTime));
        });
    }).WaitAsync(TimeSpan.FromSeconds(60));

    private static async Task<RTCIceCandidatePairStats> PathOf(RTCPeerConnection connection) =>
        (await connection.GetStats()).Values.OfType<RTCIceCandidatePairStats>().Single();
}
