using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice.Checks;

public sealed class ConsentTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Test]
    public void PathThatGoesSilent_IsDisconnectedThenFailed()
    {
        var (network, a, b) = Connected();
        var cut = network.Now;
        network.Cuts = (_, _) => true;

        Assert.That(network.RunUntil(() => a.State == RTCIceTransportState.Disconnected && b.State == RTCIceTransportState.Disconnected, Limit), Is.True);
        Assert.That(network.Now - cut, Is.InRange(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10)));
        Assert.That(a.Send(20), Is.True);
        network.RunUntil(() => a.State == RTCIceTransportState.Failed && b.State == RTCIceTransportState.Failed, TimeSpan.FromMinutes(1));

        // RFC 7675 section 5.1: 30 s after the last answer, which came up to 6 s before the cut.
        Assert.That(network.Now - cut, Is.InRange(TimeSpan.FromSeconds(24), TimeSpan.FromSeconds(30)));
        Assert.That(a.Log.Skip(3), Is.EqualTo(["disconnected", "failed no pair"]));
        Assert.That(a.Send(20), Is.False);
    }

    [Test]
    public void PathThatComesBack_IsCompletedAgain()
    {
        var (network, a, b) = Connected();
        network.Cuts = (_, _) => true;
        network.RunUntil(() => a.State == RTCIceTransportState.Disconnected && b.State == RTCIceTransportState.Disconnected, Limit);

        network.Cuts = (_, _) => false;
        network.Run(TimeSpan.FromSeconds(1));

        Assert.That((a.State, b.State), Is.EqualTo((RTCIceTransportState.Completed, RTCIceTransportState.Completed)));
        Assert.That(a.Log.Skip(3), Is.EqualTo(["disconnected", "completed"]));
    }

    [Test]
    public void OneLostCheck_IsNoDisconnection()
    {
        var (network, a, b) = Connected();
        var lost = 0;
        network.Cuts = (_, _) => lost++ < 2;
        network.Run(TimeSpan.FromMinutes(1));

        Assert.That(a.Log.Concat(b.Log), Has.None.EqualTo("disconnected"));
    }

    [Test]
    public void ConsentChecks_AreAsRareAsTheRfcSays()
    {
        var (network, _, _) = Connected();
        network.Run(Limit);
        var before = network.Sent;

        network.Run(TimeSpan.FromMinutes(10));

        // Two sides, a request and a response, every 4 to 6 s.
        Assert.That(network.Sent - before, Is.InRange(4 * 100, 4 * 150));
    }

    [Test]
    public void PairThatIsLost_WhileTheOtherSideHasMoreCandidatesToCome_IsDisconnectedAndNotFailed()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = TwoAgentsTests.Pair(network);
        a.Describe();
        a.Gather();
        b.Learn(a);
        b.Trickle(a, end: false);
        b.Describe();
        b.Gather();
        a.Learn(b);
        a.Trickle(b, end: false);
        network.RunUntil(() => TwoAgentsTests.AreConnected(a, b), Limit);
        network.Cuts = (_, _) => true;

        network.Run(TimeSpan.FromMinutes(2));

        Assert.That(a.Log, Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "disconnected", "no pair"]));
    }

    private static (SimulatedNetwork Network, SimulatedPeer A, SimulatedPeer B) Connected()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = TwoAgentsTests.Pair(network);
        TwoAgentsTests.Connect(a, b);
        network.RunUntil(() => TwoAgentsTests.AreConnected(a, b), Limit);
        return (network, a, b);
    }
}
