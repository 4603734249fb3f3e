using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TransportStateTests
{
    private static readonly RTCIceCandidate Candidate = new(new RTCLocalIceCandidateInit { SdpMid = "0" });

    private readonly FakeHost _host = new(new FakeNetwork());

    [Test]
    public async Task NewStateAndPair_FireInTheOrderOfTheDraft()
    {
        var ice = await _host.Run(() => _host.AddTransport().IceTransport);

        await _host.Run(() => _host.Session.States.ChangeTransport(ice, RTCIceTransportState.Checking));
        await _host.Run(() => _host.Session.States.ChangeTransport(ice, RTCIceTransportState.Connected, new IceSelection(new RTCIceCandidatePair(Candidate, Candidate))));

        Assert.That(_host.Events, Is.EqualTo(
        [
            "ice0 statechange checking",
            "pc iceconnectionstatechange checking",
            "pc connectionstatechange connecting",
            "ice0 selectedcandidatepairchange",
            "ice0 statechange connected",
            "pc iceconnectionstatechange connected",
        ]));
    }

    [Test]
    public async Task ListenerOfTheFirstEvent_SeesAllStates()
    {
        var seen = "";
        await _host.Run(() =>
        {
            var transport = _host.AddTransport();
            transport.State = RTCDtlsTransportState.Connected;
            transport.IceTransport.OnSelectedCandidatePairChange += (_, _) =>
                seen = $"{transport.IceTransport.State} {_host.Session.States.IceConnectionState} {_host.Session.States.ConnectionState}";
            _host.Session.States.ChangeTransport(
                transport.IceTransport, RTCIceTransportState.Completed, new IceSelection(new RTCIceCandidatePair(Candidate, Candidate)));
        });

        Assert.That(seen, Is.EqualTo("Completed Completed Connected"));
    }

    [Test]
    public async Task SameStateAndSamePair_FireNothing()
    {
        await _host.Run(() => _host.Session.States.ChangeTransport(_host.AddTransport().IceTransport, RTCIceTransportState.New, new IceSelection(null)));

        Assert.That(_host.Events, Is.Empty);
    }

    [Test]
    public async Task PairAlone_FiresAtTheTransportOnly()
    {
        var pair = new RTCIceCandidatePair(Candidate, Candidate);
        var ice = await _host.Run(() => _host.AddTransport().IceTransport);
        await _host.Run(() => _host.Session.States.ChangeTransport(ice, RTCIceTransportState.Connected, new IceSelection(pair)));
        var before = _host.Events.Count;

        await _host.Run(() => _host.Session.States.ChangeTransport(ice, null, new IceSelection(null)));

        Assert.That(_host.Events.Skip(before), Is.EqualTo(["ice0 selectedcandidatepairchange"]));
        Assert.That(await _host.Run(ice.GetSelectedCandidatePair), Is.Null);
    }

    [TestCase(RTCIceTransportState.New, false)]
    [TestCase(RTCIceTransportState.Checking, true)]
    [TestCase(RTCIceTransportState.Connected, true)]
    [TestCase(RTCIceTransportState.Closed, false)]
    public async Task SelectedPair_IsNullWhereTheTransportIsNewOrClosed(RTCIceTransportState state, bool isShown)
    {
        var ice = await _host.Run(() => _host.AddTransport().IceTransport);

        await _host.Run(() => _host.Session.States.ChangeTransport(ice, state, new IceSelection(new RTCIceCandidatePair(Candidate, Candidate))));

        Assert.That(await _host.Run(ice.GetSelectedCandidatePair), isShown ? Is.Not.Null : Is.Null);
    }

    [Test]
    public async Task ClosedTransport_ChangesNoMore()
    {
        var ice = await _host.Run(() => _host.AddTransport().IceTransport);
        await _host.Run(() => _host.Session.States.ChangeTransport(ice, RTCIceTransportState.Closed));

        await _host.Run(() => _host.Session.States.ChangeTransport(ice, RTCIceTransportState.Connected));

        Assert.That(_host.Events, Is.EqualTo(["ice0 statechange closed"]));
    }

    [Test]
    public async Task DtlsState_UpdatesTheConnectionInATaskOfItsOwn()
    {
        await _host.Run(() =>
        {
            var transport = _host.AddTransport();
            transport.OnStateChange += (_, _) => _host.Loop.Post(() => _host.Log("queued by the listener"));
            transport.ChangeState(RTCDtlsTransportState.Connecting);
            _host.Loop.Post(() => _host.Log("queued after the change"));
        });
        await _host.Until("queued by the listener");

        Assert.That(_host.Events, Is.EqualTo(
            ["dtls0 statechange connecting", "queued after the change", "pc connectionstatechange connecting", "queued by the listener"]));
    }

    [Test]
    public async Task DtlsConnected_GivesCopiesOfTheCertificates()
    {
        var dtls = await _host.Run(_host.AddTransport);
        Assert.That(await _host.Run(dtls.GetRemoteCertificates), Is.Empty);

        await _host.Run(() => dtls.ChangeState(RTCDtlsTransportState.Connected, [[1, 2]]));
        await _host.Until("dtls0 statechange connected");
        (await _host.Run(dtls.GetRemoteCertificates))[0][0] = 9;

        Assert.That(await _host.Run(dtls.GetRemoteCertificates), Is.EqualTo([new byte[] { 1, 2 }]));
    }

    [Test]
    public async Task DtlsFailure_FiresErrorThenStateChange_Once()
    {
        await _host.Run(() =>
        {
            var transport = _host.AddTransport();
            var error = new RTCError(new RTCErrorInit { ErrorDetail = RTCErrorDetailType.FingerprintFailure });
            transport.Fail(error);
            transport.Fail(error);
        });
        await _host.Until("pc connectionstatechange failed");

        Assert.That(_host.Events, Is.EqualTo(["dtls0 error fingerprint-failure", "dtls0 statechange failed", "pc connectionstatechange failed"]));
    }

    [Test]
    public async Task Parameters_AreThoseOfTheDescriptionThatBroughtThem()
    {
        var (local, remote) = (IceCredentials.Create(), IceCredentials.Create());
        var ice = await _host.Run(() => _host.AddTransport().IceTransport);
        Assert.That(await _host.Run(() => (ice.GetLocalParameters(), ice.GetRemoteParameters())), Is.EqualTo(((RTCIceParameters?)null, (RTCIceParameters?)null)));

        await _host.Run(() => ice.SetParameters(local, null));
        await _host.Run(() => ice.SetParameters(null, remote));

        Assert.That(await _host.Run(() => (ice.GetLocalParameters(), ice.GetRemoteParameters())), Is.EqualTo((local, remote)));
    }

    [Test]
    public void MethodCalledOffTheLoop_Throws()
    {
        var ice = _host.Run(() => _host.AddTransport().IceTransport).GetAwaiter().GetResult();

        Assert.That(() => ice.GetLocalCandidates(), Throws.InvalidOperationException);
    }
}
