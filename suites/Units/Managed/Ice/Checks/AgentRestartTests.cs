using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice.Checks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AgentRestartTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly SimulatedNetwork _network = new(1);

    [Test]
    public void Restart_NeverLosesThePath_AndSelectsAPairOfTheNewGeneration()
    {
        var (a, b) = Connected();
        var old = a.Pair;
        var sent = Restart(a, b, settle: TimeSpan.FromMilliseconds(300), everyStep: () => Assert.That((a.Send(20, 1), b.Send(20, 2)), Is.EqualTo((true, true))));
        _network.RunUntil(() => a.Pair != old && b.Pair!.LocalUfrag == b.Parameters.UsernameFragment, Limit);
        a.Send(20, 3);
        _network.Run(Limit);

        Assert.That((a.Pair!.LocalUfrag, a.Pair.RemoteUfrag), Is.EqualTo((a.Parameters.UsernameFragment, b.Parameters.UsernameFragment)));
        Assert.That((a.Data.Count, b.Data.Count), Is.EqualTo((sent, sent + 1)));
        Assert.That(a.Log.Skip(3), Is.EqualTo(["connected", "192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
    }

    [Test]
    public void Restart_OnALossyPath_Connects([Range(1, 30)] int seed)
    {
        var network = new SimulatedNetwork(seed, new SimulatedPath { Loss = 0.3, Jitter = TimeSpan.FromMilliseconds(40), Duplication = 0.1 });
        var (a, b) = TwoAgentsTests.Pair(network);
        TwoAgentsTests.Connect(a, b);
        network.RunUntil(() => TwoAgentsTests.AreConnected(a, b), Limit);
        network.Run(TimeSpan.FromSeconds(5));
        a.Renew();
        b.Renew();
        TwoAgentsTests.Connect(a, b);

        Assert.That(network.RunUntil(() => IsOfNew(a) && IsOfNew(b), Limit), Is.True, $"{string.Join(", ", a.Log)} / {string.Join(", ", b.Log)}");
    }

    [Test]
    public void Restart_AfterFailure_ChecksAndConnectsAgain()
    {
        var (a, b) = Connected();
        _network.Cuts = (_, _) => true;
        _network.RunUntil(() => a.State == RTCIceTransportState.Failed && b.State == RTCIceTransportState.Failed, TimeSpan.FromMinutes(1));
        _network.Cuts = (_, _) => false;

        Restart(a, b);
        _network.Run(Limit);

        Assert.That(a.Log.SkipWhile(l => l != "failed no pair").Skip(1), Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
    }

    [Test]
    public void Restart_WhileDisconnected_ForgetsThat()
    {
        var (a, b) = Connected();
        _network.Cuts = (_, _) => true;
        _network.RunUntil(() => a.State == RTCIceTransportState.Disconnected && b.State == RTCIceTransportState.Disconnected, Limit);

        Restart(a, b);
        _network.Run(TimeSpan.FromSeconds(1));
        Assert.That((a.State, b.State), Is.EqualTo((RTCIceTransportState.Checking, RTCIceTransportState.Checking)));

        _network.Cuts = (_, _) => false;
        _network.Run(Limit);
        Assert.That((a.State, b.State), Is.EqualTo((RTCIceTransportState.Completed, RTCIceTransportState.Completed)));
    }

    [Test]
    public void OfferOfARestart_ThatIsNeverAnswered_LeavesTheOldPairAlive()
    {
        var (a, b) = Connected();
        a.Renew();
        a.Describe();
        a.Gather();
        b.Learn(a);
        b.Trickle(a);

        _network.Run(TimeSpan.FromMinutes(2));

        Assert.That((a.State, b.State), Is.EqualTo((RTCIceTransportState.Completed, RTCIceTransportState.Completed)));
        Assert.That(a.Log, Has.Count.EqualTo(3));
    }

    private static bool IsOfNew(SimulatedPeer peer) => peer.Pair?.LocalUfrag == peer.Parameters.UsernameFragment;

    private (SimulatedPeer A, SimulatedPeer B) Connected()
    {
        var (a, b) = TwoAgentsTests.Pair(_network);
        TwoAgentsTests.Connect(a, b);
        _network.Run(TimeSpan.FromSeconds(1));
        return (a, b);
    }

    /// <summary>A restart with time between its steps.</summary>
    /// <returns>How many times <paramref name="everyStep"/> ran.</returns>
    private int Restart(SimulatedPeer a, SimulatedPeer b, TimeSpan settle = default, Action? everyStep = null)
    {
        a.Renew();
        b.Renew();
        var count = 0;
        foreach (var step in new Action[] { a.Describe, a.Gather, () => b.Learn(a), () => b.Trickle(a), b.Describe, b.Gather, () => a.Learn(b), () => a.Trickle(b) })
        {
            step();
            everyStep?.Invoke();
            count++;
            _network.Run(settle);
        }

        return count;
    }
}
