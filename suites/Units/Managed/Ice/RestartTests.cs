using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RestartTests
{
    private readonly FakeNetwork _network = new("192.0.2.1");

    [Test]
    public async Task Restart_AfterGathering_GathersAgainOnTheSamePort()
    {
        var host = new FakeHost(_network);
        await Gather(host, "abcd");
        await host.Until("pc icecandidate null");
        var before = host.Events.Count;

        await Gather(host, "efgh");
        await host.Until("pc icecandidate null", times: 2);

        Assert.That(host.Events.Skip(before), Is.EqualTo(
        [
            "ice0 gatheringstatechange gathering",
            "pc icegatheringstatechange gathering",
            "pc icecandidate efgh 0/0 candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host",
            "pc icecandidate end efgh 0/0",
            "ice0 gatheringstatechange complete",
            "pc icegatheringstatechange complete",
            "pc icecandidate null",
        ]));
    }

    [Test]
    public async Task Restart_WhileGathering_EndsBothGenerationsAndCompletesOnce()
    {
        var host = new FakeHost(_network);
        _network.Gate.Reset();
        await Gather(host, "abcd");
        await Gather(host, "efgh");
        _network.Gate.Set();
        await host.Until("pc icecandidate null");

        Assert.That(host.Events, Is.EqualTo(
        [
            "ice0 gatheringstatechange gathering",
            "pc icegatheringstatechange gathering",
            "pc icecandidate end abcd 0/0",
            "pc icecandidate efgh 0/0 candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host",
            "pc icecandidate end efgh 0/0",
            "ice0 gatheringstatechange complete",
            "pc icegatheringstatechange complete",
            "pc icecandidate null",
        ]));
    }

    [Test]
    public async Task Restart_OnAChangedNetwork_BindsTheNewAddressAndKeepsTheOld()
    {
        var host = new FakeHost(_network);
        await Gather(host, "abcd");
        await host.Until("pc icecandidate null");

        _network.Addresses = ["192.0.2.1", "192.0.2.2"];
        await Gather(host, "efgh");
        await host.Until("pc icecandidate null", times: 2);

        Assert.That(_network.Open, Is.EqualTo(["192.0.2.1:50000", "192.0.2.2:50001"]));
        Assert.That(host.Events.Where(e => e.Contains("efgh 0/0 candidate:", StringComparison.Ordinal)), Has.Exactly(2).Items);
    }

    [Test]
    public async Task Restart_UnderAnotherPolicy_GathersByIt()
    {
        var host = new FakeHost(_network);
        await Gather(host, "abcd");
        await host.Until("pc icecandidate null");

        host.Configuration = new RTCConfiguration { IceTransportPolicy = RTCIceTransportPolicy.Relay };
        await Gather(host, "efgh");
        await host.Until("pc icecandidate null", times: 2);

        Assert.That(host.Events, Has.None.Contains("efgh 0/0 candidate:"));
    }

    [Test]
    public async Task Candidate_IsAddedToTheDescriptionOfItsGenerationOnly()
    {
        var host = new FakeHost(_network);
        await Gather(host, "abcd");
        await host.Until("pc icecandidate null");
        host.CurrentLocal = host.PendingLocal;

        await Gather(host, "efgh");
        await host.Until("pc icecandidate null", times: 2);

        Assert.That((host.CurrentLocal!.Sdp.Media[0].Candidates.Count, host.PendingLocal!.Sdp.Media[0].Candidates.Count), Is.EqualTo((1, 1)));
    }

    private static Task Gather(FakeHost host, string ufrag) => host.Run(() =>
    {
        host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, ufrag);
        host.Gather(host.Referenced.Count == 0 ? host.AddTransport() : host.Referenced[0], ufrag);
    });
}
