using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice.Gathering;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class IceCandidateErrorTests
{
    private static readonly IceServerAddress Nowhere =
        new("stun:nowhere.example", IceServerScheme.Stun, "nowhere.example", 3478, RTCIceServerTransportProtocol.Udp, null, null);

    private readonly FakeHost _host = new(new FakeNetwork("192.0.2.1")) { IceServers = [Nowhere] };

    [Test]
    public async Task NameThatIsNotResolved_IsToldBeforeTheEnd_AndGatheringEnds()
    {
        await _host.Run(() =>
        {
            _host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            _host.Gather(_host.AddTransport(), "abcd");
        });
        await _host.Until("pc icecandidate null");

        Assert.That(_host.Events.Skip(2), Is.EqualTo(
        [
            "pc icecandidate abcd 0/0 candidate:1 1 udp 2130706431 192.0.2.1 50000 typ host",
            "pc icecandidateerror 192.0.2.1:50000 stun:nowhere.example 701 the name of the server has no address",
            "pc icecandidate end abcd 0/0",
            "ice0 gatheringstatechange complete",
            "pc icegatheringstatechange complete",
            "pc icecandidate null",
        ]));
    }

    [Test]
    public async Task ServerThatTwoTransportsDoNotReach_IsToldOnceWhileGathering()
    {
        await _host.Run(() =>
        {
            _host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");
            _host.Gather(_host.AddTransport(), "abcd", "0", 0);
            _host.Gather(_host.AddTransport(), "efgh", "1", 1);
        });
        await _host.Until("pc icecandidate null");

        Assert.That(_host.Events, Has.Exactly(1).Contains("icecandidateerror"));
    }

    [Test]
    public async Task ServerThatIsNotReachedAgain_IsToldInTheNextGathering()
    {
        await _host.Run(() =>
        {
            _host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            _host.Gather(_host.AddTransport(), "abcd");
        });
        await _host.Until("pc icecandidate null");
        await _host.Run(() =>
        {
            _host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "efgh");
            _host.Gather(_host.Referenced[0], "efgh");
        });
        await _host.Until("pc icecandidate null", times: 2);

        Assert.That(_host.Events, Has.Exactly(2).Contains("icecandidateerror"));
    }

    [Test]
    public async Task ClosedConnection_IsToldNothing()
    {
        await _host.Run(() =>
        {
            _host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            _host.Gather(_host.AddTransport(), "abcd");
            _host.Close();
        });
        await _host.Run(() => { });

        Assert.That(_host.Events, Has.None.Contains("icecandidateerror"));
    }
}
