using System.Diagnostics;
using Conformance.WebRtc;

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
        Assert.That((pairOfA.Local.Address, pairOfA.Local.Port), Is.EqualTo((pairOfB.Remote.Address, pairOfB.Remote.Port)));
        Assert.That(Ice(a).GetLocalCandidates(), Does.Contain(pairOfA.Local));
        Assert.That((Ice(a).Role, Ice(b).Role), Is.EqualTo((RTCIceRole.Controlling, RTCIceRole.Controlled)));
    });

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
