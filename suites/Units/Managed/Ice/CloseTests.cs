using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CloseTests
{
    private readonly FakeNetwork _network = new("192.0.2.1");

    [Test]
    public async Task Close_WhileGathering_ClosesAllAtOnceWithoutAnEvent()
    {
        var host = new FakeHost(_network);
        _network.Gate.Reset();
        var states = await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            var transport = host.AddTransport();
            host.Gather(transport, "abcd");
            host.Close();
            return (transport.State, transport.IceTransport.State, host.Session.States.IceConnectionState, host.Session.States.ConnectionState);
        });
        _network.Gate.Set();
        await _network.AllClosed;
        await host.Run(() => host.Log("quiet"));

        Assert.That(states, Is.EqualTo(
            (RTCDtlsTransportState.Closed, RTCIceTransportState.Closed, RTCIceConnectionState.Closed, RTCPeerConnectionState.Closed)));
        Assert.That(host.Events, Is.EqualTo(["quiet"]));
    }

    [Test]
    public async Task TasksThatWereQueued_DoNothingAfterClose()
    {
        var host = new FakeHost(_network);
        await host.Run(() =>
        {
            var transport = host.AddTransport();
            host.Loop.Post(() => host.Session.States.ChangeTransport(transport.IceTransport, RTCIceTransportState.Connected));
            transport.ChangeState(RTCDtlsTransportState.Connected, [[1]]);
            transport.Fail(new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.DtlsFailure }));
            host.Session.DropTransport(host.AddTransport(), tell: true);
            host.Close();
        });
        await host.Run(() => host.Log("quiet"));

        Assert.That(host.Events, Is.EqualTo(["quiet"]));
        Assert.That(host.Referenced.Select(t => (t.State, t.IceTransport.State)), Is.All.EqualTo((RTCDtlsTransportState.Closed, RTCIceTransportState.Closed)));
    }

    [Test]
    public async Task CloseInAListener_LetsTheTaskFireTheRest()
    {
        var host = new FakeHost(_network);
        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            var transport = host.AddTransport();
            transport.IceTransport.OnGatheringStateChange += (_, _) => host.Close();
            host.Gather(transport, "abcd");
        });
        await host.Until("pc icegatheringstatechange gathering");
        await _network.AllClosed;
        await host.Run(() => host.Log("quiet"));

        Assert.That(host.Events, Is.EqualTo(["ice0 gatheringstatechange gathering", "pc icegatheringstatechange gathering", "quiet"]));
    }
}
