using System.Collections.Immutable;
using System.Net;
using Conformance.Units.Managed.Ice.Checks;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Gathering;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ServerReflexiveTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly SimulatedNetwork _network = new(1);
    private readonly ScriptedStunServer _server;
    private readonly SimulatedPeer _peer;

    public ServerReflexiveTests()
    {
        _server = new ScriptedStunServer(_network, "203.0.113.1:3478");
        _peer = Behind("10.0.0.1:5000", "192.0.2.9:6000");
        _peer.Servers = [_server.Configured];
    }

    [Test]
    public void Server_TellsAnotherAddress_GivesAReflexiveCandidateWithItsBase()
    {
        Gather();

        Assert.That(Candidates(), Is.EqualTo(
        [
            "1 1 udp 2130706431 10.0.0.1 5000 typ host",
            "2 1 udp 1694498815 192.0.2.9 6000 typ srflx raddr 10.0.0.1 rport 5000",
        ]));
        Assert.That(Found()[1].Url, Is.EqualTo("stun:203.0.113.1:3478"));
        Assert.That(Found()[1].Port, Is.SameAs(_peer.Ports[0]));
    }

    [Test]
    public void Server_OfTheOldKind_IsUnderstood()
    {
        _server.IsOld = true;
        Gather();
        Assert.That(Found()[1].Address, Is.EqualTo(IPEndPoint.Parse("192.0.2.9:6000")));
    }

    [Test]
    public void Server_TellsTheBase_GivesNothingNew()
    {
        _network.Translations.Clear();
        Gather();
        Assert.That(Found(), Has.Count.EqualTo(1));
        Assert.That(Errors(), Is.Empty);
    }

    [Test]
    public void TwoServers_TellTheSame_GiveOneCandidate()
    {
        var other = new ScriptedStunServer(_network, "203.0.113.2:3478");
        _peer.Servers = [_server.Configured, other.Configured];
        Gather();
        Assert.That(other.Times, Has.Count.EqualTo(1));
        Assert.That(Found(), Has.Count.EqualTo(2));
    }

    [Test]
    public void TwoPortsAndTwoServers_HaveFoundationsAndPrioritiesOfTheirOwn()
    {
        var other = new ScriptedStunServer(_network, "203.0.113.2:3478");
        var peer = new SimulatedPeer(_network, RTCIceRole.Controlling, "10.0.0.2:5000", "10.0.0.3:5000") { Servers = [_server.Configured, other.Configured] };
        _network.Translations[Address("10.0.0.2:5000")] = Address("192.0.2.10:1");
        _network.Translations[Address("10.0.0.3:5000")] = Address("192.0.2.11:1");
        other.AnswersFrom = "203.0.113.2:3478";
        peer.Gather();
        _network.RunUntil(() => peer.Gathered.OfType<GatheringOutput.Ended>().Any(), Long);

        var found = peer.Gathered.OfType<GatheringOutput.Found>().Select(f => f.Candidate).ToList();
        Assert.That(found, Has.Count.EqualTo(4));
        Assert.That(found.Select(f => f.Foundation), Is.Unique);
        Assert.That(found.Select(f => f.Priority), Is.Unique);
    }

    [TestCase(1, 500)]
    [TestCase(2, 1500)]
    [TestCase(4, 7500)]
    public void LostRequests_AreSentAgain_UnderTheSameId(int lost, int milliseconds)
    {
        _server.Ignored = lost;
        Gather();
        Assert.That(_server.Times[^1] - _server.Times[0], Is.EqualTo(TimeSpan.FromMilliseconds(milliseconds)));
        Assert.That(_server.Ids.Distinct().Count(), Is.EqualTo(1));
        Assert.That(Found(), Has.Count.EqualTo(2));
    }

    [Test]
    public void SilentServer_IsToldOnce_AndGatheringEnds()
    {
        _server.Ignored = int.MaxValue;
        Gather();
        Assert.That(_server.Times, Has.Count.EqualTo(5));
        Assert.That(_network.Now, Is.EqualTo(TimeSpan.FromSeconds(9.5)));
        Assert.That(Errors(), Is.EqualTo(["10.0.0.1:5000 stun:203.0.113.1:3478 701 the server does not answer"]));
        Assert.That(_peer.Agent.NextTimeout, Is.Null);
    }

    [Test]
    public void SilentServer_AskedFromTwoPorts_IsToldOnceWithoutAPort()
    {
        var peer = new SimulatedPeer(_network, RTCIceRole.Controlling, "10.0.0.2:5000", "10.0.0.3:5000") { Servers = [_server.Configured] };
        _server.Ignored = int.MaxValue;
        peer.Gather();
        _network.RunUntil(() => peer.Gathered.OfType<GatheringOutput.Ended>().Any(), Long);
        Assert.That(peer.Gathered.OfType<GatheringOutput.Failed>().Select(f => (f.Local, f.Code)), Is.EqualTo([((IPEndPoint?)null, 701)]));
    }

    [Test]
    public void ServerReachedFromOnePortOnly_IsNoError()
    {
        var peer = new SimulatedPeer(_network, RTCIceRole.Controlling, "10.0.0.2:5000", "10.0.0.3:5000") { Servers = [_server.Configured] };
        _network.Translations[Address("10.0.0.3:5000")] = Address("192.0.2.11:1");
        _network.Cuts = (from, _) => from == Address("10.0.0.2:5000");
        peer.Gather();
        _network.RunUntil(() => peer.Gathered.OfType<GatheringOutput.Ended>().Any(), Long);
        Assert.That(peer.Gathered.OfType<GatheringOutput.Failed>(), Is.Empty);
        Assert.That(peer.Gathered.OfType<GatheringOutput.Found>().Count(), Is.EqualTo(3));
    }

    [Test]
    public void ErrorOfTheServer_IsToldAsItSaidIt()
    {
        _server.Error = (400, null);
        Gather();
        Assert.That(Errors(), Is.EqualTo(["10.0.0.1:5000 stun:203.0.113.1:3478 400 Bad Request"]));
        Assert.That(_server.Times, Has.Count.EqualTo(1));
    }

    [Test]
    public void AlternateServer_IsAskedInstead()
    {
        var alternate = new ScriptedStunServer(_network, "203.0.113.7:3479");
        _server.Error = (300, "203.0.113.7:3479");
        Gather();
        Assert.That(alternate.Times, Has.Count.EqualTo(1));
        Assert.That(Found(), Has.Count.EqualTo(2));
    }

    [Test]
    public void AlternateServers_InACircle_EndInTheError()
    {
        var alternate = new ScriptedStunServer(_network, "203.0.113.7:3479") { Error = (300, "203.0.113.1:3478") };
        _server.Error = (300, "203.0.113.7:3479");
        Gather();
        Assert.That(_server.Times.Count + alternate.Times.Count, Is.EqualTo(4));
        Assert.That(Errors(), Has.Exactly(1).Contains(" 300 Try Alternate"));
    }

    [Test]
    public void ResponseFromElsewhere_IsNotTaken()
    {
        _server.AnswersFrom = "203.0.113.99:3478";
        Gather();
        Assert.That(Found(), Has.Count.EqualTo(1));
        Assert.That(_peer.Agent.Drops[IceDrop.UnmatchedResponse], Is.EqualTo(5));
    }

    [Test]
    public void ServerOfTheOtherFamily_IsNotAsked()
    {
        var server = new ScriptedStunServer(_network, "[2001:db8::1]:3478");
        _peer.Servers = [server.Configured];
        Gather();
        Assert.That(server.Times, Is.Empty);
        Assert.That(Errors(), Has.Exactly(1).Contains(" 701 "));
    }

    [Test]
    public void LoopbackPort_DoesNotAskAServerElsewhere_WhereAnotherPortCan()
    {
        var peer = new SimulatedPeer(_network, RTCIceRole.Controlling, "10.0.0.2:5000", "127.0.0.1:5000") { Servers = [_server.Configured] };
        peer.Gather();
        _network.RunUntil(() => peer.Gathered.OfType<GatheringOutput.Ended>().Any(), Long);
        Assert.That(_server.Times, Has.Count.EqualTo(1));
    }

    [Test]
    public void ServerOfLoopback_IsAskedFromEveryPort()
    {
        var server = new ScriptedStunServer(_network, "127.0.0.1:3478");
        var peer = new SimulatedPeer(_network, RTCIceRole.Controlling, "10.0.0.2:5000", "127.0.0.1:5000") { Servers = [server.Configured] };
        peer.Gather();
        _network.RunUntil(() => peer.Gathered.OfType<GatheringOutput.Ended>().Any(), Long);
        Assert.That(server.Times, Has.Count.EqualTo(2));
    }

    [Test]
    public void FirstRequests_AreTakenApart()
    {
        var other = new ScriptedStunServer(_network, "203.0.113.2:3478");
        _peer.Servers = [_server.Configured, other.Configured];
        Gather();
        Assert.That(other.Times[0] - _server.Times[0], Is.EqualTo(TimeSpan.FromMilliseconds(5)));
    }

    [Test]
    public void Restart_AsksAgain()
    {
        Gather();
        _peer.Renew();
        Gather(generations: 2);
        Assert.That(_server.Times, Has.Count.EqualTo(2));
        Assert.That(Candidates(), Has.Exactly(2).Contains("typ srflx"));
    }

    [Test]
    public void ServerThatIsGivenUpAtOnce_BeforeAnother_DoesNotEndTheGeneration()
    {
        var beyond = _server.Configured with { Url = "stun:[2001:db8::1]", Host = "2001:db8::1" };
        _peer.Servers = [beyond, _server.Configured];
        Gather();
        Assert.That(_peer.Gathered.Select(g => g.GetType().Name), Is.EqualTo(
            [nameof(GatheringOutput.Found), nameof(GatheringOutput.Failed), nameof(GatheringOutput.Found), nameof(GatheringOutput.Ended)]));
        Assert.That(Errors().Single(), Does.Contain("stun:[2001:db8::1] 701"));
    }

    [Test]
    public void PolicyRelay_AsksNoStunServer()
    {
        _peer.Policy = RTCIceTransportPolicy.Relay;
        Gather();
        Assert.That(_server.Times, Is.Empty);
        Assert.That(Found(), Is.Empty);
    }

    [Test]
    public void PeerBehindATranslator_IsReachedAtItsReflexiveCandidate()
    {
        var other = new SimulatedPeer(_network, RTCIceRole.Controlled, "198.51.100.1:7000");
        Gather();
        other.Gather();
        _peer.Describe();
        other.Describe();
        _peer.Learn(other);
        other.Learn(_peer);
        foreach (var candidate in Found())
        {
            other.Agent.AddRemoteCandidate(_peer.Parameters.UsernameFragment, candidate.ToAttribute(), null, _network.Now);
        }

        // Only what was told leads here: this side hears nothing of the other's host candidate.
        other.Agent.EndRemoteCandidates(_peer.Parameters.UsernameFragment, _network.Now);
        Assert.That(_network.RunUntil(() => other.Pair is not null && _peer.Pair is not null, Long));
        Assert.That(_peer.Pair!.Local.Type, Is.EqualTo(RTCIceCandidateType.Srflx));
        Assert.That(_peer.Pair.Local.Url, Is.EqualTo("stun:203.0.113.1:3478"));
    }

    private SimulatedPeer Behind(string endPoint, string mapped)
    {
        _network.Translations[Address(endPoint)] = Address(mapped);
        return new SimulatedPeer(_network, RTCIceRole.Controlling, endPoint);
    }

    private void Gather(int generations = 1)
    {
        _peer.Gather();
        Assert.That(_network.RunUntil(() => _peer.Gathered.OfType<GatheringOutput.Ended>().Count() == generations, Long));
    }

    private ImmutableList<LocalCandidate> Found() => [.. _peer.Gathered.OfType<GatheringOutput.Found>().Select(f => f.Candidate)];

    private IEnumerable<string> Candidates() => Found().Select(c => c.ToAttribute().ToString()["candidate:".Length..]);

    private IEnumerable<string> Errors() => _peer.Gathered.OfType<GatheringOutput.Failed>().Select(f => $"{f.Local} {f.Url} {f.Code} {f.Text}");

    private static TransportAddress Address(string endPoint) => TransportAddress.From(IPEndPoint.Parse(endPoint));
}
