using System.Diagnostics;
using Conformance.Units.Managed.Api;
using Conformance.WebRtc;
using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice.Checks;

/// <summary>Whole connections over sockets of this machine.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly RtcLoop _loop = new();
    private readonly List<string> _log = [];

    [Test]
    public Task TwoConnections_ReachConnectedInTheOrderOfTheDraft([Range(1, 20)] int run) => RunAsync(async (a, b) =>
    {
        a.CreateDataChannel($"{run}");
        var watch = await NegotiateAsync(a, b);
        await Task.WhenAll(ConnectedAsync(a), ConnectedAsync(b));
        TestContext.Out.WriteLine($"{watch.Elapsed.TotalMilliseconds:F1} ms");

        foreach (var peer in new[] { "a", "b" })
        {
            var log = string.Join('\n', _log.Where(l => l[0] == peer[0] && !l.Contains("completed", StringComparison.Ordinal)));
            Assert.That(log, Is.EqualTo(string.Join('\n',
            [
                $"{peer} ice statechange checking (ice checking, connection connecting)",
                $"{peer} iceconnectionstatechange checking (ice checking, connection connecting)",
                $"{peer} connectionstatechange connecting (ice checking, connection connecting)",
                $"{peer} selectedcandidatepairchange (ice connected, connection connecting)",
                $"{peer} ice statechange connected (ice connected, connection connecting)",
                $"{peer} iceconnectionstatechange connected (ice connected, connection connecting)",
            ])));
        }

        var (pairOfA, pairOfB) = (Ice(a).GetSelectedCandidatePair()!, Ice(b).GetSelectedCandidatePair()!);
        Assert.That(pairOfA.Local.Port, Is.EqualTo(pairOfB.Remote.Port));

        // A candidate that a check has found before it was told has no address (webrtc#dom-rtcicecandidate-address).
        Assert.That(pairOfB.Remote.Address, pairOfB.Remote.Type == RTCIceCandidateType.Prflx ? Is.Null : Is.EqualTo(pairOfA.Local.Address));
        Assert.That(Ice(a).GetLocalCandidates(), Does.Contain(pairOfA.Local));
        Assert.That((Ice(a).Role, Ice(b).Role), Is.EqualTo((RTCIceRole.Controlling, RTCIceRole.Controlled)));
    });

    [Test]
    public Task Data_GoesBothWays_FromAnyThread() => RunAsync(async (a, b) =>
    {
        a.CreateDataChannel("");
        await NegotiateAsync(a, b);
        await Task.WhenAll(ConnectedAsync(a), ConnectedAsync(b));

        // In place of DTLS, whose own datagrams may still come: only what is sent here is looked for.
        var (ofA, ofB) = (new RecordingReceiver(() => a.Ice.Now), new RecordingReceiver(() => b.Ice.Now));
        a.Ice.SetReceiver(Ice(a), ofA);
        b.Ice.SetReceiver(Ice(b), ofB);
        await Task.WhenAll(ofA.Until(log => log.Contains("path")), ofB.Until(log => log.Contains("path")));

        b.Ice.Send(Ice(b), [20, 1]);
        b.Ice.Send(Ice(b), [5]);
        b.Ice.RunOnTransport(() => b.Ice.Send(Ice(b), [128, 2]));
        await ofA.Until(log => log.Contains("Dtls 1401") && log.Contains("Rtp 8002"));
        a.Ice.Send(Ice(a), [20, 3]);
        a.Ice.RunOnTransport(() => a.Ice.Send(Ice(a), [20, 4]));
        await Task.Run(() => a.Ice.Send(Ice(a), [20, 5]));
        await ofB.Until(log => log.Contains("Dtls 1403") && log.Contains("Dtls 1404") && log.Contains("Dtls 1405"));

        Assert.That(Ice(a).Agent.Drops[IceDrop.UnknownProtocol], Is.EqualTo(1));
        await ofB.Until(_ => ofB.Batches > 0);
    });

    [Test]
    public async Task DataBeforeAReceiver_IsKeptInOrder_AsMuchAsFits()
    {
        var attached = new AttachedAgent(_ => { }, _ => { });
        var kept = Enumerable.Range(0, 40).Count(i => attached.TryKeep(DatagramKind.Dtls, [20, (byte)i]));
        var receiver = new RecordingReceiver(() => TimeSpan.Zero);
        attached.SetReceiver(receiver);

        Assert.That(kept, Is.EqualTo(32));
        await receiver.Until(log => log.SequenceEqual(Enumerable.Range(0, kept).Select(i => $"Dtls 14{i:X2}")));
    }

    [Test]
    public Task DataWithoutAPair_IsDroppedAndCounted() => RunAsync(async (a, _) =>
    {
        a.CreateDataChannel("");
        await a.SetLocalDescription();
        var done = new TaskCompletionSource();
        a.Ice.Send(Ice(a), [20, 1]);
        a.Ice.RunOnTransport(done.SetResult);
        await done.Task;

        Assert.That(Ice(a).Agent.Drops[IceDrop.NoPair], Is.EqualTo(1));
    });

    [Test]
    public Task TimeOfAReceiver_IsKept() => RunAsync(async (a, _) =>
    {
        a.CreateDataChannel("");
        await a.SetLocalDescription();
        var receiver = new RecordingReceiver(() => a.Ice.Now);
        a.Ice.SetReceiver(Ice(a), receiver);
        a.Ice.RunOnTransport(() => receiver.NextTimeout = a.Ice.Now + TimeSpan.FromMilliseconds(20));

        await receiver.Until(log => log.SequenceEqual(["timeout"]));
    });

    [Test]
    public Task Restart_ConnectsAgain_WhileDataFlows() => RunAsync(async (a, b) =>
    {
        a.CreateDataChannel("");
        await NegotiateAsync(a, b);
        await Task.WhenAll(ConnectedAsync(a), ConnectedAsync(b));
        var before = Ice(a).GetSelectedCandidatePair();
        var receiver = new RecordingReceiver(() => b.Ice.Now);
        b.Ice.SetReceiver(Ice(b), receiver);
        var changed = new TaskCompletionSource();
        Ice(a).OnSelectedCandidatePairChange += (_, _) => changed.TrySetResult();
        _log.Clear();

        a.RestartIce();
        await a.SetLocalDescription();
        a.Ice.Send(Ice(a), [20, 1]);
        await b.SetRemoteDescription(a.LocalDescription!);
        a.Ice.Send(Ice(a), [20, 2]);
        await b.SetLocalDescription();
        a.Ice.Send(Ice(a), [20, 3]);
        await a.SetRemoteDescription(b.LocalDescription!);
        a.Ice.Send(Ice(a), [20, 4]);
        await changed.Task;
        a.Ice.Send(Ice(a), [20, 5]);
        await receiver.Until(log => Enumerable.Range(1, 5).All(i => log.Contains($"Dtls 140{i}")));

        Assert.That(Ice(a).GetSelectedCandidatePair()!.Local.UsernameFragment, Is.Not.EqualTo(before!.Local.UsernameFragment));
        Assert.That(_log, Has.None.Contains("checking").And.None.Contains("disconnected"));
    });

    [Test]
    public async Task Close_WhileChecking_LeavesNothing()
    {
        var network = new FakeNetwork("192.0.2.1");
        var time = new ManualTime();
        var loop = new RtcLoop(time);
        await loop.InvokeAsync(async () =>
        {
            var a = new RTCPeerConnection { TransportOptions = new RTCTransportOptions { Network = network } };
            a.OnIceConnectionStateChange += (_, _) => _log.Add($"{a.IceConnectionState}");
            a.CreateDataChannel("");
            await a.SetLocalDescription();
            var other = new RTCPeerConnection();
            await other.SetRemoteDescription(a.LocalDescription!);
            await other.SetLocalDescription();
            await a.SetRemoteDescription(other.LocalDescription!);
            await a.AddIceCandidate(new RTCIceCandidateInit { Candidate = "candidate:1 1 udp 2130706431 192.0.2.7 54400 typ host", SdpMid = "0" });
            await network.FirstSent;
            a.Close();
            other.Close();
        }).WaitAsync(Patience);
        await network.AllClosed;
        time.Advance(TimeSpan.FromMinutes(2));
        await loop.Settle();

        Assert.That(_log, Is.EqualTo(["Checking"]).Or.Empty);
        Assert.That((network.Open, time.TimersSet), Is.EqualTo((Array.Empty<string>(), 0)));
    }

    [Test]
    public async Task NameOfMulticastDns_IsResolvedAndChecked()
    {
        var network = new FakeNetwork("192.0.2.1") { Names = { ["here.local"] = "192.0.2.7" } };
        await _loop.InvokeAsync(async () =>
        {
            var (a, b) = (new RTCPeerConnection { TransportOptions = new RTCTransportOptions { Network = network } }, new RTCPeerConnection());
            a.CreateDataChannel("");
            await a.SetLocalDescription();
            await b.SetRemoteDescription(a.LocalDescription!);
            await b.SetLocalDescription();
            await a.SetRemoteDescription(b.LocalDescription!);
            await a.AddIceCandidate(new RTCIceCandidateInit { Candidate = "candidate:1 1 udp 2130706431 gone.local 54400 typ host", SdpMid = "0" });
            await a.AddIceCandidate(new RTCIceCandidateInit { Candidate = "candidate:2 1 udp 2130706431 here.local 54401 typ host", SdpMid = "0" });

            Assert.That($"{await network.FirstSent}", Is.EqualTo("192.0.2.7:54401"));
            Assert.That(Ice(a).Agent.RemoteCandidates.Count(RemoteCandidateUse.Unresolved), Is.EqualTo(1));
            a.Close();
            b.Close();
        }).WaitAsync(Patience);
    }

    private static RTCIceTransport Ice(RTCPeerConnection pc) => pc.Sctp!.Transport.IceTransport;

    private Task RunAsync(Func<RTCPeerConnection, RTCPeerConnection, Task> script) => _loop.InvokeAsync(async () =>
    {
        var (a, b) = (New("a"), New("b"));
        await script(a, b);
        a.Close();
        b.Close();
    }).WaitAsync(Patience);

    private RTCPeerConnection New(string name)
    {
        var pc = new RTCPeerConnection();
        pc.OnIceConnectionStateChange += (_, _) => Log(name, pc, $"iceconnectionstatechange {W3CName.Of(pc.IceConnectionState)}");
        pc.OnConnectionStateChange += (_, _) => Log(name, pc, $"connectionstatechange {W3CName.Of(pc.ConnectionState)}");
        return pc;
    }

    private void Log(string name, RTCPeerConnection pc, string what) =>
        _log.Add($"{name} {what} (ice {W3CName.Of(pc.IceConnectionState)}, connection {W3CName.Of(pc.ConnectionState)})");

    private async Task<Stopwatch> NegotiateAsync(RTCPeerConnection a, RTCPeerConnection b)
    {
        a.OnIceCandidate += (_, e) => _ = b.AddIceCandidate(e.Candidate?.ToJson());
        b.OnIceCandidate += (_, e) => _ = a.AddIceCandidate(e.Candidate?.ToJson());
        var offer = await a.CreateOffer();
        var applied = a.SetLocalDescription(new RTCLocalSessionDescriptionInit { Type = offer.Type, Sdp = offer.Sdp });
        var taken = b.SetRemoteDescription(offer);
        await applied;
        Listen("a", a);
        await taken;
        await b.SetLocalDescription();
        Listen("b", b);
        await a.SetRemoteDescription(b.LocalDescription!);
        return Stopwatch.StartNew();
    }

    private void Listen(string name, RTCPeerConnection pc)
    {
        var ice = Ice(pc);
        ice.OnStateChange += (_, _) => Log(name, pc, $"ice statechange {W3CName.Of(ice.State)}");
        ice.OnSelectedCandidatePairChange += (_, _) => Log(name, pc, "selectedcandidatepairchange");
    }

    private static Task ConnectedAsync(RTCPeerConnection pc)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (pc.IceConnectionState is RTCIceConnectionState.Connected or RTCIceConnectionState.Completed)
            {
                done.TrySetResult();
            }
        }

        pc.OnIceConnectionStateChange += (_, _) => Look();
        Look();
        return done.Task;
    }
}
