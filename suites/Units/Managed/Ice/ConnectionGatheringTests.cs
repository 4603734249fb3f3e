using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice;

/// <summary>Gathering and candidates of whole connections, on a network of the test's own.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConnectionGatheringTests
{
    private const string Text = "candidate:1 1 udp 2130706431 192.0.2.7 54400 typ host";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeNetwork _network = new("192.0.2.1");
    private readonly FakeNetwork _otherNetwork = new("192.0.2.2");
    private readonly RtcLoop _loop = new();

    [Test]
    public Task BundledTransports_AreClosedByTheAnswer_AndTheConnectionHasGathered() => RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        a.AddTransceiver("video");
        await NegotiateAsync(a, b);
        await CompleteAsync(a);
        await CompleteAsync(b);
        await TransportsSettledAsync(a);

        Assert.That((_network.Open.Count, _otherNetwork.Open.Count), Is.EqualTo((1, 1)));
        Assert.That(a.GetSenders().Select(s => s.Transport).Distinct().Count(), Is.EqualTo(1));
    });

    [Test]
    public Task Rollback_ClosesTheTransportAndGoesBackToNew() => RunAsync(async (a, _) =>
    {
        a.AddTransceiver("audio");
        await a.SetLocalDescription();
        await CompleteAsync(a);
        var isNew = new TaskCompletionSource();
        a.OnIceGatheringStateChange += (_, _) => isNew.TrySetResult();

        await a.SetLocalDescription(new RTCLocalSessionDescriptionInit { Type = RTCSdpType.Rollback });
        await isNew.Task.WaitAsync(Patience);

        Assert.That(a.IceGatheringState, Is.EqualTo(RTCIceGatheringState.New));
        await _network.AllClosed;
    });

    [Test]
    public Task Restart_KeepsThePort() => RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        await NegotiateAsync(a, b);
        await CompleteAsync(a);
        var before = _network.Open;
        a.RestartIce();

        await NegotiateAsync(a, b);
        await CompleteAsync(a);

        Assert.That(_network.Open, Is.EqualTo(before));
        Assert.That(a.GetSenders()[0].Transport!.IceTransport.GetLocalCandidates().Select(c => c.Port).Distinct().Count(), Is.EqualTo(1));
        Assert.That(a.GetSenders()[0].Transport!.IceTransport.GetLocalCandidates().Select(c => c.UsernameFragment), Is.Unique.And.Exactly(2).Items);
    });

    [Test]
    public Task CandidatesOfADescription_AreThoseOfTheTransport() => RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        await a.SetLocalDescription();
        await CompleteAsync(a);
        await b.SetRemoteDescription(a.LocalDescription!);

        var remote = b.GetReceivers()[0].Transport!.IceTransport.GetRemoteCandidates();

        Assert.That(remote.Select(c => c.Candidate), Is.EqualTo(a.GetSenders()[0].Transport!.IceTransport.GetLocalCandidates().Select(c => c.Candidate)));
        Assert.That(b.CanTrickleIceCandidates, Is.True);
    });

    [Test]
    public Task Close_ClosesTheSockets() => RunAsync(async (a, _) =>
    {
        a.AddTransceiver("audio");
        await a.SetLocalDescription();
        await CompleteAsync(a);

        a.Close();

        Assert.That((a.IceConnectionState, a.ConnectionState), Is.EqualTo((RTCIceConnectionState.Closed, RTCPeerConnectionState.Closed)));
        await _network.AllClosed;
    });

    [TestCase(-1)]
    [TestCase(65536)]
    public Task AddIceCandidate_WithAnIndexOutOfRange_RejectsWithATypeError(int index) => RunAsync(async (a, _) =>
        Assert.That(await NameOfAsync(a.AddIceCandidate(new RTCIceCandidateInit { Candidate = Text, SdpMLineIndex = index })), Is.EqualTo("TypeError")));

    [Test]
    public Task AddIceCandidate_WithoutAPlace_RejectsWithATypeErrorAlsoWhenClosed() => RunAsync(async (a, _) =>
    {
        a.Close();

        Assert.That(await NameOfAsync(a.AddIceCandidate(new RTCIceCandidateInit { Candidate = Text })), Is.EqualTo("TypeError"));
        Assert.That(await NameOfAsync(a.AddIceCandidate()), Is.EqualTo("InvalidStateError"));
    });

    [Test]
    public Task AddIceCandidate_ChainedBehindSetRemoteDescription_IsTaken() => RunAsync(async (a, b) =>
    {
        a.AddTransceiver("audio");
        await a.SetLocalDescription();

        var set = b.SetRemoteDescription(a.LocalDescription!);
        var added = b.AddIceCandidate(new RTCIceCandidateInit { Candidate = Text, SdpMLineIndex = 0 });
        await Task.WhenAll(set, added);

        Assert.That(b.RemoteDescription!.Sdp, Does.Contain($"a={Text}\r\n"));
    });

    [Test]
    public async Task AddIceCandidate_OffTheLoop_Throws()
    {
        var pc = await _loop.InvokeAsync(() => new RTCPeerConnection());

        Assert.That(() => pc.AddIceCandidate(), Throws.InvalidOperationException);
    }

    private static async Task NegotiateAsync(RTCPeerConnection offerer, RTCPeerConnection answerer)
    {
        await offerer.SetLocalDescription();
        await answerer.SetRemoteDescription(offerer.LocalDescription!);
        await answerer.SetLocalDescription();
        await offerer.SetRemoteDescription(answerer.LocalDescription!);
    }

    /// <summary>Ends with the null candidate of the gathering that is under way.</summary>
    private static async Task CompleteAsync(RTCPeerConnection pc)
    {
        var done = new TaskCompletionSource();
        pc.OnIceCandidate += (_, e) => _ = e.Candidate is null && done.TrySetResult();
        if (pc.IceGatheringState != RTCIceGatheringState.Complete || pc.LocalDescription?.Sdp.Contains("a=end-of-candidates", StringComparison.Ordinal) == false)
        {
            await done.Task.WaitAsync(Patience);
        }
    }

    private static async Task<string> NameOfAsync(Task promise)
    {
        try
        {
            await promise;
            return "fulfilled";
        }
        catch (RTCException e)
        {
            return e.Name;
        }
    }

    /// <summary>Ends when what is queued for the transports now has been done.</summary>
    private static Task TransportsSettledAsync(RTCPeerConnection pc)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pc.Ice.RunOnTransport(done.SetResult);
        return done.Task.WaitAsync(Patience);
    }

    private Task RunAsync(Func<RTCPeerConnection, RTCPeerConnection, Task> script) => _loop.InvokeAsync(async () =>
    {
        var a = new RTCPeerConnection { TransportOptions = new RTCTransportOptions { Network = _network } };
        var b = new RTCPeerConnection { TransportOptions = new RTCTransportOptions { Network = _otherNetwork } };
        await script(a, b);
        a.Close();
        b.Close();
    });
}
