using System.Collections.Immutable;
using System.Net;
using Conformance.Units.Managed.Ice.Checks;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Gathering;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RelayedCandidateTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly SimulatedNetwork _network = new(1);
    private readonly SimulatedTurnServer _server;
    private readonly SimulatedPeer _peer;

    public RelayedCandidateTests()
    {
        _server = new SimulatedTurnServer(_network, "203.0.113.1:3478");
        _peer = Behind(RTCIceRole.Controlling, "10.0.0.1:5000", "192.0.2.9:6000");
        _peer.Servers = [_server.Configured()];
    }

    [Test]
    public void Server_OverUdp_GivesAReflexiveAndARelayedCandidate()
    {
        Gather();
        Assert.That(Candidates(), Is.EqualTo(
        [
            "1 1 udp 2130706431 10.0.0.1 5000 typ host",
            "2 1 udp 1694498815 192.0.2.9 6000 typ srflx raddr 10.0.0.1 rport 5000",
            "3 1 udp 16777215 203.0.113.1 50000 typ relay raddr 192.0.2.9 rport 6000",
        ]));
        Assert.That(Found().Skip(1).Select(c => c.Url), Has.All.EqualTo("turn:203.0.113.1:3478?udp"));
        Assert.That(Found()[2].RelayProtocol, Is.EqualTo(RTCIceServerTransportProtocol.Udp));
    }

    [TestCase(RTCIceServerTransportProtocol.Tcp)]
    [TestCase(RTCIceServerTransportProtocol.Tls)]
    public void Server_OverAStream_GivesARelayedCandidateAlone(RTCIceServerTransportProtocol transport)
    {
        _peer.Servers = [_server.Configured(transport)];
        Gather();
        Assert.That(Found().Select(c => c.Type), Is.EqualTo([RTCIceCandidateType.Host, RTCIceCandidateType.Relay]));
        Assert.That(Found()[1].RelayProtocol, Is.EqualTo(transport));
        Assert.That(_peer.Links, Has.Count.EqualTo(1));
    }

    [Test]
    public void QuickerWay_IsPreferred_WhateverTheOrder()
    {
        _peer.Servers =
        [
            _server.Configured(RTCIceServerTransportProtocol.Tls), _server.Configured(RTCIceServerTransportProtocol.Tcp), _server.Configured(),
        ];
        Gather();
        Assert.That(
            Found().Where(c => c.Type == RTCIceCandidateType.Relay).OrderByDescending(c => c.Priority).Select(c => c.RelayProtocol),
            Is.EqualTo([RTCIceServerTransportProtocol.Udp, RTCIceServerTransportProtocol.Tcp, RTCIceServerTransportProtocol.Tls]));
    }

    [Test]
    public void StunAndTurnOfOneServer_AreBothAsked()
    {
        // The scripted server answers no Binding, so that the other URL ends in an error.
        var stun = new IceServerAddress("stun:203.0.113.1:3478", IceServerScheme.Stun, "203.0.113.1", 3478, RTCIceServerTransportProtocol.Udp, null, null);
        _server.Setup = s => s.Errors.Enqueue((StunMethod.Binding, 400));
        _peer.Servers = [stun, _server.Configured()];
        Gather();
        Assert.That(Found(), Has.Count.EqualTo(3));
        Assert.That(Errors(), Has.Exactly(1).StartsWith("stun:"));
    }

    [Test]
    public void PolicyRelay_GathersAndShowsNothingElse()
    {
        _peer.Policy = RTCIceTransportPolicy.Relay;
        Gather();
        Assert.That(Candidates(), Is.EqualTo(["1 1 udp 16777215 203.0.113.1 50000 typ relay raddr 0.0.0.0 rport 0"]));
    }

    [Test]
    public void PolicyRelay_ErrorShowsNoAddress()
    {
        _peer.Policy = RTCIceTransportPolicy.Relay;
        _peer.Servers = [_server.Configured(password: "wrong")];
        Gather();
        Assert.That(_peer.Gathered.OfType<GatheringOutput.Failed>().Select(f => (f.Local, f.Code)), Is.EqualTo([((IPEndPoint?)null, 401)]));
    }

    [Test]
    public void WrongPassword_IsToldAfterTheSecond401_AndGatheringEnds()
    {
        _peer.Servers = [_server.Configured(password: "wrong")];
        Gather();
        Assert.That(Errors(), Is.EqualTo(["turn:203.0.113.1:3478?udp 401 Unauthenticated"]));
        Assert.That(_server.Log, Is.EqualTo(["!Allocate", "!Allocate"]));
        Assert.That(_peer.Agent.NextTimeout, Is.Null);
    }

    [Test]
    public void ServerStillHasAnAllocation_IsAskedFromAnotherPortOnce()
    {
        _server.Setup = s => s.Errors.Enqueue((StunMethod.Allocate, 437));
        Gather();
        Assert.That(_peer.Opened, Is.EqualTo(1));
        Assert.That(Errors(), Is.EqualTo(["turn:203.0.113.1:3478?udp 437 Allocation Mismatch"]));
        Assert.That(_peer.Links, Is.Empty);
    }

    [Test]
    public void ServerStillHasAnAllocation_AnotherPortGetsOne()
    {
        var first = true;
        _server.Setup = s =>
        {
            if (first)
            {
                s.Errors.Enqueue((StunMethod.Allocate, 437));
            }

            first = false;
        };
        Gather();
        Assert.That(Found().Select(c => c.Type), Does.Contain(RTCIceCandidateType.Relay));
        Assert.That(_peer.Links, Has.Count.EqualTo(1));
    }

    [TestCase(RTCIceServerTransportProtocol.Udp)]
    [TestCase(RTCIceServerTransportProtocol.Tcp)]
    public void AlternateServer_IsAskedInstead(RTCIceServerTransportProtocol transport)
    {
        var alternate = new SimulatedTurnServer(_network, "203.0.113.7:3479");
        _server.Setup = s =>
        {
            s.Errors.Enqueue((StunMethod.Allocate, 300));
            s.Alternate = TransportAddress.From(IPEndPoint.Parse("203.0.113.7:3479"));
        };
        _peer.Servers = [_server.Configured(transport)];
        Gather();
        Assert.That(Found()[^1].Address.Address, Is.EqualTo(IPAddress.Parse("203.0.113.7")));
        Assert.That(_peer.Links.Count, Is.EqualTo(transport == RTCIceServerTransportProtocol.Udp ? 0 : 1));
    }

    [Test]
    public void AlternateServers_InACircle_EndInTheError()
    {
        var alternate = new SimulatedTurnServer(_network, "203.0.113.7:3478")
        {
            Setup = s => Redirect(s, "203.0.113.1:3478"),
        };
        _server.Setup = s => Redirect(s, "203.0.113.7:3478");
        Gather();
        Assert.That(Errors(), Is.EqualTo(["turn:203.0.113.1:3478?udp 300 Try Alternate"]));
        Assert.That(alternate.Log.Count(), Is.EqualTo(4));
    }

    [Test]
    public void StreamThatIsNotOpened_IsNotReached()
    {
        _peer.HasStreams = false;
        _peer.Servers = [_server.Configured(RTCIceServerTransportProtocol.Tcp)];
        Gather();
        Assert.That(Errors(), Is.EqualTo(["turn:203.0.113.1:3478?tcp 701 refused"]));
    }

    [Test]
    public void StreamThatEndsWhileItIsAsked_IsNotReached()
    {
        _network.Cuts = (_, to) => to.Port == 3478;
        _peer.Servers = [_server.Configured(RTCIceServerTransportProtocol.Tcp)];
        _peer.Gather();
        _peer.Agent.Gatherer.LinkLost(_peer.Links[0], "closed", _network.Now);
        _peer.Pump();
        Assert.That(Errors(), Is.EqualTo(["turn:203.0.113.1:3478?tcp 701 closed"]));
        Assert.That(_peer.Links, Is.Empty);
    }

    [Test]
    public void TurnOverDtls_IsNotReached()
    {
        _peer.Servers = [_server.Configured(scheme: IceServerScheme.Turns)];
        Gather();
        Assert.That(Errors(), Has.Exactly(1).Contains(" 701 "));
    }

    [Test]
    public void StunOverTls_IsAskedForItsErrorsAlone()
    {
        _server.Setup = s => s.IsOpen = true;
        var stuns = _server.Configured(RTCIceServerTransportProtocol.Tls, scheme: IceServerScheme.Stuns);
        _peer.Servers = [stuns];
        Gather();
        Assert.That(_server.Log, Is.EqualTo(["Binding"]));
        Assert.That(Found(), Has.Count.EqualTo(1));
        Assert.That(_peer.Links, Is.Empty);
    }

    [Test]
    public void Restart_FindsTheAllocationAgain()
    {
        Gather();
        _peer.Renew();
        Gather(generations: 2);
        Assert.That(_server.Log, Is.EqualTo(["!Allocate", "Allocate"]));
        Assert.That(Found().Count(c => c.Type == RTCIceCandidateType.Relay), Is.EqualTo(2));
    }

    [Test]
    public void Restart_AfterTheAllocationIsLost_AllocatesAgain()
    {
        Gather();
        _server.Setup = _ => { };
        _network.Cuts = (_, to) => to.Port == 3478;
        _network.Run(TimeSpan.FromMinutes(11));
        _network.Cuts = (_, _) => false;
        _peer.Renew();
        Gather(generations: 2);
        Assert.That(_server.Log.Count(l => l == "Allocate"), Is.EqualTo(2));
    }

    [Test]
    public void Close_GivesTheAddressBack()
    {
        Gather();
        _peer.Agent.Gatherer.Close(_network.Now);
        _peer.Pump();
        _network.Run(TimeSpan.FromSeconds(1));
        Assert.That(_server.Log, Does.Contain("Refresh 0"));
    }

    [Test]
    public void TwoPeersThatRelayOnly_ConnectThroughTheServerAlone([Range(1, 10)] int seed)
    {
        var network = new SimulatedNetwork(seed, new SimulatedPath { Delay = TimeSpan.FromMilliseconds(10), Jitter = TimeSpan.FromMilliseconds(5), Loss = 0.1 });
        var server = new SimulatedTurnServer(network, "203.0.113.1:3478");
        network.Cuts = (from, to) => from.Address == Address("10.0.0.1:1").Address && to.Port != 3478;
        var a = new SimulatedPeer(network, RTCIceRole.Controlling, "10.0.0.1:5000") { Policy = RTCIceTransportPolicy.Relay, Servers = [server.Configured()] };
        var b = new SimulatedPeer(network, RTCIceRole.Controlled, "10.0.0.2:5000") { Policy = RTCIceTransportPolicy.Relay, Servers = [server.Configured()] };
        Connect(network, a, b);
        Assert.That(network.RunUntil(() => a.Pair is not null && b.Pair is not null, Long));
        Assert.That((a.Pair!.Local.Type, a.Pair.Remote.Type), Is.EqualTo((RTCIceCandidateType.Relay, "relay")));

        network.Path = new SimulatedPath { Delay = TimeSpan.FromMilliseconds(10) };
        a.Send(20, 1);
        network.Run(TimeSpan.FromSeconds(1));
        a.Send(20, 2);
        b.Send(20, 3);
        network.Run(TimeSpan.FromSeconds(1));
        Assert.That(b.Data, Is.EqualTo(new byte[][] { [20, 1], [20, 2] }));
        Assert.That(a.Data, Is.EqualTo(new byte[][] { [20, 3] }));
        Assert.That(server.Log, Has.Some.StartsWith("data 4000 1402"));

        // The relay stays: permission, channel and allocation are refreshed while consent is.
        network.Run(TimeSpan.FromMinutes(25));
        a.Send(20, 4);
        network.Run(TimeSpan.FromSeconds(1));
        Assert.That(b.Data[^1], Is.EqualTo(new byte[] { 20, 4 }));
        Assert.That(a.State, Is.AnyOf(RTCIceTransportState.Connected, RTCIceTransportState.Completed));
    }

    [Test]
    public void PeerThatRelaysOnly_DoesNotAnswerOnItsPort()
    {
        var other = new SimulatedPeer(_network, RTCIceRole.Controlled, "198.51.100.1:7000");
        _network.Translations.Clear();
        _peer.Policy = RTCIceTransportPolicy.Relay;
        Gather();
        other.Gather();
        _peer.Describe();
        other.Describe();
        other.Learn(_peer);
        other.Agent.AddRemoteCandidate(
            _peer.Parameters.UsernameFragment, LocalCandidate.Host(_peer.Ports[0], "1", 65535).ToAttribute(), resolved: null, _network.Now);
        other.Pump();
        _network.Run(TimeSpan.FromSeconds(5));
        Assert.That(_peer.Agent.Drops[IceDrop.OtherPort], Is.Positive);
        Assert.That(other.Pair, Is.Null);
    }

    private static void Redirect(Turn.ScriptedTurnServer server, string endPoint)
    {
        server.Alternate = TransportAddress.From(IPEndPoint.Parse(endPoint));
        for (var i = 0; i < 10; i++)
        {
            server.Errors.Enqueue((StunMethod.Allocate, 300));
        }
    }

    private static void Connect(SimulatedNetwork network, SimulatedPeer a, SimulatedPeer b)
    {
        foreach (var peer in new[] { a, b })
        {
            peer.Gather();
            Assert.That(network.RunUntil(() => peer.Gathered.OfType<GatheringOutput.Ended>().Any(), Long));
            peer.Describe();
        }

        a.Learn(b);
        b.Learn(a);
        foreach (var (from, to) in new[] { (a, b), (b, a) })
        {
            foreach (var found in from.Gathered.OfType<GatheringOutput.Found>())
            {
                to.Agent.AddRemoteCandidate(from.Parameters.UsernameFragment, found.Candidate.ToAttribute(), resolved: null, network.Now);
            }

            to.Agent.EndRemoteCandidates(from.Parameters.UsernameFragment, network.Now);
            to.Pump();
        }
    }

    private SimulatedPeer Behind(RTCIceRole role, string endPoint, string mapped)
    {
        _network.Translations[Address(endPoint)] = Address(mapped);
        return new SimulatedPeer(_network, role, endPoint);
    }

    private void Gather(int generations = 1)
    {
        _peer.Gather();
        Assert.That(_network.RunUntil(() => _peer.Gathered.OfType<GatheringOutput.Ended>().Count() == generations, Long));
    }

    private ImmutableList<LocalCandidate> Found() => [.. _peer.Gathered.OfType<GatheringOutput.Found>().Select(f => f.Candidate)];

    private IEnumerable<string> Candidates() => Found().Select(c => c.ToAttribute().ToString()["candidate:".Length..]);

    private IEnumerable<string> Errors() => _peer.Gathered.OfType<GatheringOutput.Failed>().Select(f => $"{f.Url} {f.Code} {f.Text}");

    private static TransportAddress Address(string endPoint) => TransportAddress.From(IPEndPoint.Parse(endPoint));
}
