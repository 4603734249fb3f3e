using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice.Checks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FailureTests
{
    private readonly SimulatedNetwork _network = new(1) { Cuts = (_, _) => true };

    [Test]
    public void NoAnswer_WithAllCandidatesTold_FailsAfterAllRetransmissions()
    {
        var (a, b) = TwoAgentsTests.Pair(_network);
        TwoAgentsTests.Connect(a, b);
        _network.Run(TimeSpan.FromMinutes(1));

        Assert.That(a.Log, Is.EqualTo(["checking", "failed"]));
        Assert.That(_network.Sent, Is.EqualTo(18));
        Assert.That(a.Agent.NextTimeout, Is.Null);
    }

    [Test]
    public void NoAnswer_WithCandidatesToCome_IsDisconnectedUntilOneWorks()
    {
        var (a, b) = TwoAgentsTests.Pair(_network);
        a.Describe();
        a.Gather();
        b.Describe();
        a.Learn(b);
        a.Trickle(b, end: false);
        _network.Run(TimeSpan.FromMinutes(1));
        Assert.That(a.Log, Is.EqualTo(["checking", "disconnected"]));

        // The other side begins, from an address that was not told.
        _network.Cuts = (_, _) => false;
        var c = new SimulatedPeer(_network, RTCIceRole.Controlled, "192.0.2.3:3001");
        c.UseCredentialsOf(b);
        c.Learn(a);
        c.Trickle(a);
        c.Describe();
        c.Gather();
        _network.Run(TimeSpan.FromSeconds(1));

        Assert.That(a.Log.Skip(2), Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.3:3001"]));
    }

    [Test]
    public void NoLocalCandidates_FailAtOnce()
    {
        var a = new SimulatedPeer(_network, RTCIceRole.Controlling);
        var b = new SimulatedPeer(_network, RTCIceRole.Controlled, "192.0.2.2:2001");
        TwoAgentsTests.Connect(a, b);

        Assert.That((a.State, _network.Now), Is.EqualTo((RTCIceTransportState.Failed, TimeSpan.Zero)));
    }

    [Test]
    public void NoCandidatesOfTheOtherSide_StayNewUntilTheirTimeIsUp()
    {
        var (a, b) = TwoAgentsTests.Pair(_network);
        a.Describe();
        a.Gather();
        a.Learn(b);
        a.Agent.EndRemoteCandidates(b.Parameters.UsernameFragment, _network.Now);
        _network.Run(TimeSpan.FromSeconds(5));
        Assert.That(a.State, Is.EqualTo(RTCIceTransportState.New));

        _network.Run(TimeSpan.FromMinutes(1));
        Assert.That(a.Log, Is.EqualTo(["failed"]));
    }

    [Test]
    public void PairThatWorks_AmongOthersThatDoNot_Connects()
    {
        var (a, b) = TwoAgentsTests.Pair(_network, "[2001:db8::1]:1002", "192.0.2.1:1001");
        _network.Cuts = (_, to) => to.IsIPv6;
        TwoAgentsTests.Connect(a, b);
        _network.Run(TimeSpan.FromSeconds(20));

        Assert.That(a.Log, Is.EqualTo(["checking", "connected 192.0.2.1:1001 - 192.0.2.2:2001", "completed"]));
    }

    [Test]
    public void OneWayPath_IsNotConnected()
    {
        var (a, b) = TwoAgentsTests.Pair(_network);
        _network.Cuts = (from, _) => a.Owns(from);
        TwoAgentsTests.Connect(a, b);
        _network.Run(TimeSpan.FromMinutes(1));

        Assert.That((a.State, b.State), Is.EqualTo((RTCIceTransportState.Failed, RTCIceTransportState.Failed)));
    }
}
