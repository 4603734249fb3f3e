using System.Net;
using Conformance.Units.Managed.Ice.Checks;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Managed.Ice.Gathering;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CandidatePoolTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeNetwork _network = new("192.0.2.1");

    [Test]
    public async Task Pool_GathersWithoutAnEvent_AndTheFirstTransportTakesIt()
    {
        var host = new FakeHost(_network) { Configuration = new RTCConfiguration { IceCandidatePoolSize = 1 } };
        await host.Run(host.Session.FillPool);
        await SettleAsync(host);
        Assert.That(_network.Open, Is.EqualTo(["192.0.2.1:50000"]));
        Assert.That(host.Events, Is.Empty);

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");
            host.Gather(host.AddTransport(), "abcd");
            host.Gather(host.AddTransport(), "efgh", "1", 1);
        });
        await host.Until("pc icecandidate null");

        Assert.That(host.Events, Has.Exactly(1).EqualTo("pc icecandidate abcd 0/0 candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host"));
        Assert.That(host.Events, Has.Exactly(1).EqualTo("pc icecandidate efgh 1/1 candidate:1 1 udp 2130706431 192.0.2.1 50001 typ host"));
        Assert.That(host.Events, Has.Exactly(2).Contains("icecandidate end"));
    }

    [Test]
    public async Task PoolSize_SetSmallerAndLarger_FollowsAtOnce()
    {
        var host = new FakeHost(_network) { Configuration = new RTCConfiguration { IceCandidatePoolSize = 3 } };
        await host.Run(host.Session.FillPool);
        host.Configuration = new RTCConfiguration { IceCandidatePoolSize = 1 };
        await host.Run(host.Session.FillPool);
        await SettleAsync(host);
        Assert.That(_network.Open, Has.Count.EqualTo(1));

        host.Configuration = new RTCConfiguration { IceCandidatePoolSize = 2 };
        await host.Run(host.Session.FillPool);
        await SettleAsync(host);
        Assert.That(_network.Open, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task OtherServers_GatherThePoolAnew()
    {
        var host = new FakeHost(_network) { Configuration = new RTCConfiguration { IceCandidatePoolSize = 1 } };
        await host.Run(host.Session.FillPool);
        await SettleAsync(host);
        host.IceServers = [new IceServerAddress("stun:192.0.2.7", IceServerScheme.Stun, "192.0.2.7", 3478, RTCIceServerTransportProtocol.Udp, null, null)];
        await host.Run(host.Session.FillPool);
        Assert.That(await _network.FirstSent, Is.EqualTo(TransportAddress.From(IPEndPoint.Parse("192.0.2.7:3478"))));
        await SettleAsync(host);
        Assert.That(_network.Open, Is.EqualTo(["192.0.2.1:50001"]));
    }

    [Test]
    public async Task PoolSize_AfterALocalDescription_ChangesNothing()
    {
        var host = new FakeHost(_network);
        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");
        host.Configuration = new RTCConfiguration { IceCandidatePoolSize = 5 };
        await host.Run(host.Session.FillPool);
        await SettleAsync(host);
        Assert.That(_network.Open, Has.Count.EqualTo(1));
    }

    [Test]
    public Task Connection_WithAPool_TellsNothingBeforeTheDescription_AndKeepsNothingAfterTheExchange() => new RtcLoop().InvokeAsync(async () =>
    {
        using var other = new Closing(new RTCPeerConnection { TransportOptions = new RTCTransportOptions { Network = new FakeNetwork("192.0.2.2") } });
        using var one = new Closing(new RTCPeerConnection(new RTCConfiguration { IceCandidatePoolSize = 3 })
        {
            TransportOptions = new RTCTransportOptions { Network = _network },
        });
        var (a, b, candidates) = (one.Value, other.Value, new List<RTCIceCandidate>());
        a.OnIceCandidate += (_, e) => candidates.AddRange(e.Candidate is { Candidate.Length: > 0 } c ? [c] : []);
        a.CreateDataChannel("");
        await a.CreateOffer();
        await SettleAsync(a.Ice);
        Assert.That(_network.Open, Has.Count.EqualTo(3));
        Assert.That((a.IceGatheringState, candidates.Count), Is.EqualTo((RTCIceGatheringState.New, 0)));

        await a.SetLocalDescription();
        await b.SetRemoteDescription(a.LocalDescription!);
        await b.SetLocalDescription();
        await a.SetRemoteDescription(b.LocalDescription!);
        await SettleAsync(a.Ice);
        Assert.That(candidates.Select(c => c.Port), Is.EqualTo([50000]));
        Assert.That(_network.Open, Is.EqualTo(["192.0.2.1:50000"]));
    }).WaitAsync(Patience);

    [Test]
    public void Policy_OfTheGeneration_FiltersWhatWasGatheredAhead()
    {
        var network = new SimulatedNetwork(1);
        var server = new SimulatedTurnServer(network, "203.0.113.1:3478");
        var peer = new SimulatedPeer(network, RTCIceRole.Controlling, "10.0.0.1:5000") { Policy = RTCIceTransportPolicy.Relay };
        peer.Agent.Gatherer.Prefetch([server.Configured(), server.Configured(scheme: IceServerScheme.Turns)]);
        peer.Pump();
        network.Run(TimeSpan.FromSeconds(1));
        Assert.That(peer.Gathered, Is.Empty);

        peer.Gather();
        Assert.That(
            peer.Gathered.OfType<GatheringOutput.Found>().Select(f => f.Candidate.ToAttribute().ToString()),
            Is.EqualTo(["candidate:3 1 udp 16777215 203.0.113.1 50000 typ relay raddr 0.0.0.0 rport 0"]));
        Assert.That(peer.Gathered.OfType<GatheringOutput.Failed>().Select(f => (f.Local, f.Code)), Is.EqualTo([((IPEndPoint?)null, 701)]));
        Assert.That(peer.Gathered[^1], Is.TypeOf<GatheringOutput.Ended>());
    }

    [Test]
    public void GenerationThatComesEarly_TakesOverWhatIsStillUnderWay()
    {
        var network = new SimulatedNetwork(1, new SimulatedPath { Delay = TimeSpan.FromMilliseconds(50) });
        var server = new SimulatedTurnServer(network, "203.0.113.1:3478");
        var peer = new SimulatedPeer(network, RTCIceRole.Controlling, "10.0.0.1:5000");
        peer.Agent.Gatherer.Prefetch([server.Configured()]);
        peer.Pump();
        peer.Gather();
        Assert.That(peer.Gathered.OfType<GatheringOutput.Found>().Count(), Is.EqualTo(1));
        Assert.That(network.RunUntil(() => peer.Gathered.OfType<GatheringOutput.Ended>().Any(), Patience));
        Assert.That(peer.Gathered.OfType<GatheringOutput.Found>().Select(f => f.Generation.Parameters), Is.All.EqualTo(peer.Parameters));
        Assert.That(peer.Gathered.OfType<GatheringOutput.Found>().Count(), Is.EqualTo(2));
    }

    private static Task SettleAsync(FakeHost host) => SettleAsync(host.Session);

    // Behind everything that is queued on the transport loop.
    private static Task SettleAsync(IceSession session)
    {
        var done = new TaskCompletionSource();
        session.RunOnTransport(done.SetResult);
        return done.Task.WaitAsync(Patience);
    }

    private sealed class Closing(RTCPeerConnection connection) : IDisposable
    {
        public RTCPeerConnection Value => connection;

        public void Dispose() => connection.Close();
    }
}
