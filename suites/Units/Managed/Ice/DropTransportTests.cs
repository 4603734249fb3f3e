using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DropTransportTests
{
    private readonly FakeNetwork _network = new("192.0.2.1");

    [Test]
    public async Task TransportThatIsBundledAway_WhileItGathers_ClosesAndSaysNothingMore()
    {
        var host = new FakeHost(_network);
        _network.Gate.Reset();
        var dropped = await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            var transport = host.AddTransport();
            host.Gather(transport, "abcd");
            return transport;
        });
        await host.Run(() =>
        {
            host.Referenced.Clear();
            host.Session.DropTransport(dropped, tell: true);
        });
        _network.Gate.Set();
        await _network.AllClosed;
        await host.Run(() => host.Log("quiet"));

        Assert.That(host.Events, Is.EqualTo(
        [
            "ice0 gatheringstatechange gathering",
            "pc icegatheringstatechange gathering",
            "ice0 statechange closed",
            "dtls0 statechange closed",
            "pc icegatheringstatechange new",
            "quiet",
        ]));
    }

    [Test]
    public async Task LastTransportThatGathers_WhenItIsBundledAway_CompletesTheConnection()
    {
        var host = new FakeHost(_network);
        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd", "efgh");
            host.Gather(host.AddTransport(), "abcd");
        });
        await host.Until("pc icecandidate null");
        _network.Gate.Reset();
        await host.Run(() => host.Gather(host.AddTransport(), "efgh", "1", 1));
        await host.Until("pc icegatheringstatechange gathering", times: 2);
        var before = host.Events.Count;

        await host.Run(() =>
        {
            var second = host.Referenced[1];
            host.Referenced.Remove(second);
            host.Session.DropTransport(second, tell: true);
        });
        await host.Until("pc icecandidate null", times: 2);
        _network.Gate.Set();

        Assert.That(host.Events.Skip(before), Is.EqualTo(
            ["ice1 statechange closed", "dtls1 statechange closed", "pc icegatheringstatechange complete", "pc icecandidate null"]));
    }

    [Test]
    public async Task TransportThatIsRolledBack_ClosesItsSocketsWithoutAWord()
    {
        var host = new FakeHost(_network);
        await host.Run(() => host.Gather(host.AddTransport(), "abcd"));
        await host.Until("pc icecandidate null");
        var before = host.Events.Count;

        var dropped = host.Referenced[0];
        await host.Run(() =>
        {
            host.Session.DropTransport(dropped, tell: false);
            host.Session.DropTransport(dropped, tell: false);
            host.Referenced.Clear();
        });
        await _network.AllClosed;

        // Its early candidates are gone with it.
        await host.Run(() =>
        {
            host.PendingLocal = FakeHost.Description(RTCSdpType.Offer, "abcd");
            host.Session.Gathering.ReleaseEarlyCandidates();
            host.Gather(dropped, "ijkl");
        });
        await host.Run(() => host.Log("quiet"));

        Assert.That(host.Events.Skip(before), Is.EqualTo(["pc icegatheringstatechange new", "quiet"]));
        Assert.That((dropped.State, dropped.IceTransport.State), Is.EqualTo((RTCDtlsTransportState.New, RTCIceTransportState.New)));
    }

    [Test]
    public async Task TransportThatIsConnected_WhenAnotherIsBundledAway_ConnectsTheConnection()
    {
        var host = new FakeHost(_network);
        await host.Run(() =>
        {
            host.AddTransport();
            host.AddTransport();
            host.Referenced[0].ChangeState(RTCDtlsTransportState.Connected, [[1]]);
            host.Loop.Post(() => host.Session.States.ChangeTransport(host.Referenced[0].IceTransport, RTCIceTransportState.Connected));
        });
        await host.Until("pc iceconnectionstatechange checking");
        var before = host.Events.Count;

        await host.Run(() =>
        {
            host.Session.DropTransport(host.Referenced[1], tell: true);
            host.Referenced.RemoveAt(1);
        });
        await host.Until("dtls1 statechange closed");

        Assert.That(host.Events.Skip(before), Is.EqualTo(
            ["ice1 statechange closed", "pc iceconnectionstatechange connected", "pc connectionstatechange connected", "dtls1 statechange closed"]));
    }
}
