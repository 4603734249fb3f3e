using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GatheringTests
{
    private readonly FakeNetwork _network = new("192.0.2.1", "2001:db8::1");

    [Test]
    public async Task LocalDescription_WithOneTransport_GathersInTheOrderOfTheDraft()
    {
        var host = new FakeHost(_network);

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
            host.Log("applied");
        });
        await host.Until("pc icecandidate null");

        Assert.That(host.Events, Is.EqualTo(
        [
            "applied",
            "ice0 gatheringstatechange gathering",
            "pc icegatheringstatechange gathering",
            "pc icecandidate abcd 0/0 candidate:1 1 udp 2130706431 2001:db8::1 50000 typ host",
            "pc icecandidate abcd 0/0 candidate:2 1 udp 2130706175 192.0.2.1 50001 typ host",
            "pc icecandidate end abcd 0/0",
            "ice0 gatheringstatechange complete",
            "pc icegatheringstatechange complete",
            "pc icecandidate null",
        ]));
    }

    [Test]
    public async Task Candidates_JoinTheDescription()
    {
        var host = new FakeHost(_network);

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");

        var sdp = await host.Run(() => host.PendingLocal!.Object.Sdp);
        Assert.That(sdp, Does.EndWith(
            "a=candidate:1 1 udp 2130706431 2001:db8::1 50000 typ host\r\na=candidate:2 1 udp 2130706175 192.0.2.1 50001 typ host\r\na=end-of-candidates\r\n"));
    }

    [Test]
    public async Task Candidate_SeenFromItsEvent_IsInTheDescriptionAndAmongTheLocalCandidates()
    {
        var host = new FakeHost(new FakeNetwork("192.0.2.1"));
        var ice = await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            var transport = host.AddTransport();
            host.Gather(transport, "abcd");
            return transport.IceTransport;
        });
        await host.Until("pc icecandidate null");

        var local = await host.Run(ice.GetLocalCandidates);

        Assert.That(local.Select(c => (c.Candidate, c.SdpMid, c.SdpMLineIndex, c.UsernameFragment, c.Type, c.Address)), Is.EqualTo(
            [("candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host", "0", 0, "abcd", RTCIceCandidateType.Host, "192.0.2.1")]));
    }

    [Test]
    public async Task TwoTransports_GatherOnSocketsOfTheirOwn_AndCompleteTheConnectionOnce()
    {
        var host = new FakeHost(new FakeNetwork("192.0.2.1"));

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");
            host.Gather(host.AddTransport(), "abcd", "0", 0);
            host.Gather(host.AddTransport(), "efgh", "1", 1);
        });
        await host.Until("pc icecandidate null");

        Assert.That(host.Events, Is.EqualTo(
        [
            "ice0 gatheringstatechange gathering",
            "pc icegatheringstatechange gathering",
            "ice1 gatheringstatechange gathering",
            "pc icecandidate abcd 0/0 candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host",
            "pc icecandidate end abcd 0/0",
            "ice0 gatheringstatechange complete",
            "pc icecandidate efgh 1/1 candidate:1 1 udp 2130706431 192.0.2.1 50001 typ host",
            "pc icecandidate end efgh 1/1",
            "ice1 gatheringstatechange complete",
            "pc icegatheringstatechange complete",
            "pc icecandidate null",
        ]));
    }

    [Test]
    public async Task PolicyRelay_WithoutAServer_EndsWithoutCandidatesAndWithoutSockets()
    {
        var host = new FakeHost(_network) { Configuration = new RTCConfiguration { IceTransportPolicy = RTCIceTransportPolicy.Relay } };

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");

        Assert.That(host.Events, Has.None.Contains("candidate:"));
        Assert.That(host.Events, Has.Some.EqualTo("pc icecandidate end abcd 0/0"));
        Assert.That(_network.Open, Is.Empty);
    }

    [Test]
    public async Task AddressThatCannotBeBound_IsLeftOut()
    {
        var host = new FakeHost(_network);
        _network.Refused.Add("2001:db8::1");

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");

        Assert.That(host.Events.Where(e => e.Contains("candidate:", StringComparison.Ordinal)), Is.EqualTo(
            ["pc icecandidate abcd 0/0 candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host"]));
    }

    [Test]
    public async Task FilterThatThrows_IsReported_AndGatheringEnds()
    {
        var host = new FakeHost(_network);
        host.TransportOptions = host.TransportOptions with { Interfaces = (_, _) => throw new FormatException() };

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");

        Assert.That(host.Events, Has.Some.EqualTo("unhandled FormatException"));
    }

    [Test]
    public async Task SameGeneration_IsGatheredOnce()
    {
        var host = new FakeHost(_network);
        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");
        var before = host.Events;

        await host.Run(() => host.Gather(host.Referenced[0], "abcd"));
        await host.Run(() => host.Gather(host.AddTransport(), "efgh", "1", 1));
        await host.Until("pc icecandidate null", times: 2);

        Assert.That(host.Events.Skip(before.Count), Has.None.StartsWith("ice0").And.None.Contains("abcd"));
    }

    [Test]
    public async Task CandidatesBeforeTheDescription_WaitForIt()
    {
        var host = new FakeHost(new FakeNetwork("192.0.2.1"));
        await host.Run(() => host.Gather(host.AddTransport(), "abcd"));
        await host.Until("pc icecandidate null");
        Assert.That(host.Events, Has.None.Contains("candidate:"));

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Session.Gathering.ReleaseEarlyCandidates();
            host.Session.Gathering.ReleaseEarlyCandidates();
            host.Log("released");
        });
        await host.Until(log => log[^1].Contains("candidate:", StringComparison.Ordinal));

        Assert.That(host.Events.SkipWhile(e => e != "released"), Is.EqualTo(
            ["released", "pc icecandidate abcd 0/0 candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host"]));
    }

    [Test]
    public async Task EarlyCandidates_OfAnotherGeneration_StayEarly()
    {
        var host = new FakeHost(_network);
        await host.Run(() => host.Gather(host.AddTransport(), "abcd"));
        await host.Until("pc icecandidate null");

        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "efgh");
            host.Session.Gathering.ReleaseEarlyCandidates();
        });
        await host.Run(() => host.Log("later"));

        Assert.That(host.Events, Has.None.Contains("candidate:"));
    }

    [Test]
    public async Task DescriptionMadeBeforeTheCandidates_GetsThemWhenItIsApplied()
    {
        var host = new FakeHost(new FakeNetwork("192.0.2.1"));
        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");

        var again = FakeHost.Description(RTCSdpType.Offer, "abcd");
        await host.Run(() =>
        {
            host.Session.AddGatheredCandidates(again);
            host.Session.AddGatheredCandidates(again);
        });

        Assert.That(again.Object.Sdp, Is.EqualTo(host.PendingLocal!.Object.Sdp));
    }

    [Test]
    public async Task Candidate_OfASectionThatHasGoneToAnotherTransport_JoinsTheOneWithItsUfrag()
    {
        var host = new FakeHost(new FakeNetwork("192.0.2.1"));
        await host.Run(() =>
        {
            host.CurrentLocal = FakeHost.Description(RTCSdpType.Answer, "efgh", "abcd");
            host.Gather(host.AddTransport(), "abcd", "0", 0);
        });
        await host.Until("pc icecandidate null");

        Assert.That(host.CurrentLocal!.Sdp.Media.Select(m => m.Candidates.Count), Is.EqualTo([0, 1]));
    }
}
