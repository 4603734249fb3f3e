using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>Two agents over a simulated network.</summary>
public sealed class TwoAgentsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Test]
    public void BothDescriptions_WithTheirCandidates_ConnectOnThePreferredPairInSomeRoundTrips()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = Pair(network, "192.0.2.1:1001", "[2001:db8::1]:1002");
        Connect(a, b);

        Assert.That(network.RunUntil(() => AreConnected(a, b), Limit), Is.True, $"{string.Join(", ", a.Log)} / {string.Join(", ", b.Log)}");
        Assert.That(network.Now, Is.LessThan(TimeSpan.FromMilliseconds(20)));
        network.Run(Limit);

        Assert.That(a.Log, Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
        Assert.That(b.Log, Is.EqualTo(["checking", "connected 192.0.2.2:2001 - 192.0.2.1:1001", "completed"]));
    }

    [Test]
    public void Data_ArrivesOnTheSelectedPair()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = Pair(network);
        Connect(a, b);
        network.RunUntil(() => AreConnected(a, b), Limit);

        a.Send(20, 1);
        b.Send(20, 2);
        network.Run(TimeSpan.FromSeconds(1));

        Assert.That((a.Data, b.Data), Is.EqualTo((new List<byte[]> { new byte[] { 20, 2 } }, new List<byte[]> { new byte[] { 20, 1 } })));
    }

    [Test]
    public void Data_FromWhereNoCheckCameFrom_IsNotTaken()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = Pair(network);
        Connect(a, b);
        network.RunUntil(() => AreConnected(a, b), Limit);

        network.Send(TransportAddress.From(System.Net.IPEndPoint.Parse("192.0.2.66:6")), TransportAddress.From(b.Ports[0].Base), [20, 1]);
        network.Run(TimeSpan.FromSeconds(1));

        Assert.That(b.Data, Is.Empty);
    }

    [Test]
    public void LossyPath_ConnectsAlways([Range(1, 60)] int seed)
    {
        var network = new SimulatedNetwork(seed, new SimulatedPath
        {
            Loss = 0.3, Duplication = 0.1, Delay = TimeSpan.FromMilliseconds(20), Jitter = TimeSpan.FromMilliseconds(30),
        });
        var (a, b) = Pair(network, "192.0.2.1:1001", "198.51.100.1:1002");
        Connect(a, b);

        Assert.That(network.RunUntil(() => AreConnected(a, b), Limit), Is.True, $"{string.Join(", ", a.Log)} / {string.Join(", ", b.Log)}");
        Assert.That((Remote(a), Remote(b)), Is.EqualTo((Local(b), Local(a))));
    }

    [Test]
    public void LossyPath_StaysConnectedForMinutes([Range(1, 10)] int seed)
    {
        var network = new SimulatedNetwork(seed, new SimulatedPath { Loss = 0.15, Delay = TimeSpan.FromMilliseconds(20), Jitter = TimeSpan.FromMilliseconds(30) });
        var (a, b) = Pair(network);
        Connect(a, b);
        network.RunUntil(() => AreConnected(a, b), Limit);
        network.Run(TimeSpan.FromMinutes(10));

        Assert.That(a.Log.Concat(b.Log), Has.None.StartsWith("failed"));
        Assert.That((a.State, b.State), Is.EqualTo((RTCIceTransportState.Completed, RTCIceTransportState.Completed)));
    }

    [Test]
    public void ChecksBeforeTheAnswer_AreAnsweredAndConnectOnceItComes()
    {
        // The offerer has no word of the other side when its checks come.
        var network = new SimulatedNetwork(1);
        var (a, b) = Pair(network);
        a.Describe();
        a.Gather();
        b.Learn(a);
        b.Trickle(a);
        b.Describe();
        b.Gather();
        network.Run(TimeSpan.FromSeconds(1));
        Assert.That((a.State, b.State, b.Pair), Is.EqualTo((RTCIceTransportState.New, RTCIceTransportState.Checking, (object?)null)));
        var answered = network.Now;

        a.Learn(b);
        Assert.That(network.RunUntil(() => AreConnected(a, b), Limit), Is.True);

        Assert.That(network.Now - answered, Is.LessThan(TimeSpan.FromMilliseconds(20)));
        Assert.That(a.Pair!.Remote.Type, Is.EqualTo("prflx"));
        a.Trickle(b);
        network.Run(Limit);
        Assert.That((a.State, b.State), Is.EqualTo((RTCIceTransportState.Completed, RTCIceTransportState.Completed)));
    }

    [Test]
    public void AddressThatATranslatorRewrites_IsAPeerReflexiveCandidateOnBothSides()
    {
        var network = new SimulatedNetwork(1);
        var (a, b) = Pair(network);
        network.Translations[TransportAddress.From(a.Ports[0].Base)] = TransportAddress.From(System.Net.IPEndPoint.Parse("203.0.113.1:9999"));
        network.Cuts = (_, to) => to == TransportAddress.From(a.Ports[0].Base);
        Connect(a, b);

        Assert.That(network.RunUntil(() => AreConnected(a, b), Limit), Is.True);
        Assert.That((a.Pair!.Local.Type, $"{a.Pair.Local.Address}", $"{a.Pair.Local.Related}"),
            Is.EqualTo((RTCIceCandidateType.Prflx, "203.0.113.1:9999", "192.0.2.1:1001")));
        Assert.That((b.Pair!.Remote.Type, b.Pair.Remote.Address, b.Pair.Remote.Port), Is.EqualTo(("prflx", "203.0.113.1", 9999)));
        Assert.That(CandidateValues.TryParse(b.Pair.Remote.ToString(), out _) && CandidateValues.TryParse(a.Pair.Local.ToAttribute().ToString(), out _), Is.True);
    }

    [Test]
    public void SameRole_IsSettledAndConnects([Values] bool areControlling, [Values] bool firstHasTheLargerTieBreaker)
    {
        var role = areControlling ? RTCIceRole.Controlling : RTCIceRole.Controlled;
        var network = new SimulatedNetwork(1);
        var a = new SimulatedPeer(network, role, "192.0.2.1:1001");
        var b = new SimulatedPeer(network, role, "192.0.2.2:2001");
        (a.Agent.Role.TieBreaker, b.Agent.Role.TieBreaker) = firstHasTheLargerTieBreaker ? (2ul, 1ul) : (1ul, 2ul);
        Connect(a, b);

        Assert.That(network.RunUntil(() => AreConnected(a, b), Limit), Is.True, $"{string.Join(", ", a.Log)} / {string.Join(", ", b.Log)}");
        var controlling = firstHasTheLargerTieBreaker ? a : b;
        Assert.That((controlling.Agent.Role.IsControlling, (controlling == a ? b : a).Agent.Role.IsControlling), Is.EqualTo((true, false)));
        Assert.That(a.Log.Concat(b.Log).Count(l => l.StartsWith("role", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void SameRole_OnALossyPath_IsSettledAndConnects([Range(1, 40)] int seed)
    {
        var network = new SimulatedNetwork(seed, new SimulatedPath { Loss = 0.3, Jitter = TimeSpan.FromMilliseconds(30) });
        var a = new SimulatedPeer(network, RTCIceRole.Controlling, "192.0.2.1:1001");
        var b = new SimulatedPeer(network, RTCIceRole.Controlling, "192.0.2.2:2001");
        Connect(a, b);

        Assert.That(network.RunUntil(() => AreConnected(a, b), Limit), Is.True, $"{string.Join(", ", a.Log)} / {string.Join(", ", b.Log)}");
        Assert.That(a.Agent.Role.IsControlling, Is.Not.EqualTo(b.Agent.Role.IsControlling));
    }

    internal static (SimulatedPeer A, SimulatedPeer B) Pair(SimulatedNetwork network, params string[] endPoints)
    {
        var ofA = endPoints.Length == 0 ? ["192.0.2.1:1001"] : endPoints;
        var ofB = ofA.Select(e => e.Replace(".1:1", ".2:2", StringComparison.Ordinal).Replace("::1]:1", "::2]:2", StringComparison.Ordinal)).ToArray();
        return (new SimulatedPeer(network, RTCIceRole.Controlling, ofA), new SimulatedPeer(network, RTCIceRole.Controlled, ofB));
    }

    internal static void Connect(SimulatedPeer a, SimulatedPeer b)
    {
        a.Describe();
        a.Gather();
        b.Learn(a);
        b.Trickle(a);
        b.Describe();
        b.Gather();
        a.Learn(b);
        a.Trickle(b);
    }

    internal static bool AreConnected(SimulatedPeer a, SimulatedPeer b) => a.Pair is not null && b.Pair is not null;

    private static string Local(SimulatedPeer peer) => peer.Pair!.Local.Address.ToString();

    private static string Remote(SimulatedPeer peer) => $"{peer.Pair!.Remote.Address}:{peer.Pair.Remote.Port}";
}
