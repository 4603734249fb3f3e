using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

public sealed class PathCountersTests
{
    [Test]
    public void ConnectedPeers_CountChecksConsentAndTheTimeOfAnswers()
    {
        var network = new SimulatedNetwork(1, new SimulatedPath { Delay = TimeSpan.FromMilliseconds(20) });
        var (a, b) = TwoAgentsTests.Pair(network);
        TwoAgentsTests.Connect(a, b);
        Assert.That(network.RunUntil(() => a.Pair is not null && b.Pair is not null, TimeSpan.FromSeconds(1)));

        // Without data the nomination would be repeated.
        b.Send(22);
        network.Run(TimeSpan.FromSeconds(31));

        var (ofA, ofB) = (a.Pair!.Counters, b.Pair!.Counters);
        Assert.Multiple(() =>
        {
            // A fixed path: 20 ms each way.
            Assert.That(ofA.RoundTrip, Is.EqualTo(TimeSpan.FromMilliseconds(40)));
            Assert.That(ofA.RoundTrips, Is.EqualTo(ofA.RoundTrip * ofA.ResponsesReceived));
            Assert.That(ofA.ConsentRequestsSent, Is.InRange(5, 8));
            Assert.That(ofA.RequestsSent + ofA.ConsentRequestsSent, Is.EqualTo(ofB.RequestsReceived));
            Assert.That((ofA.PacketsSent, ofA.PacketsReceived), Is.EqualTo((0L, 1L)));
        });
    }

    [Test]
    public void AnswerToACheckThatWasSentTwice_IsCountedWithoutATime()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = TwoAgentsTests.Pair(network);
        var lost = 0;
        network.Cuts = (_, _) => lost++ < 6;
        TwoAgentsTests.Connect(a, b);
        Assert.That(network.RunUntil(() => a.Pair is not null, TimeSpan.FromSeconds(20)));
        var counters = a.Pair!.Counters;
        Assert.That(counters.ResponsesReceived, Is.Positive);
        Assert.That(counters.RoundTrip, Is.LessThan(TimeSpan.FromMilliseconds(100)));
    }

    [Test]
    public void Data_IsCountedOnItsPairAndItsTransport()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = TwoAgentsTests.Pair(network);
        TwoAgentsTests.Connect(a, b);
        Assert.That(network.RunUntil(() => a.Pair is not null, TimeSpan.FromSeconds(20)));
        a.Agent.CountSent(100);
        var isTaken = a.Agent.TryCountReceived(a.Ports[0], TransportAddress.From(b.Ports[0].Base), 30);
        var isForeignTaken = a.Agent.TryCountReceived(a.Ports[0], TransportAddress.From(new System.Net.IPEndPoint(1, 1)), 7);

        Assert.That((isTaken, isForeignTaken), Is.EqualTo((true, false)));
        foreach (var counters in new[] { a.Pair!.Counters, a.Agent.Counters })
        {
            Assert.That((counters.PacketsSent, counters.BytesSent, counters.PacketsReceived, counters.BytesReceived), Is.EqualTo((1L, 100L, 1L, 30L)));
        }
    }
}
