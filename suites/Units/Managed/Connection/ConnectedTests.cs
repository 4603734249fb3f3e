using Conformance.WebRtc;

namespace Conformance.Units.Managed.Connection;

/// <summary>Two connections over sockets of this machine, from the descriptions to the messages.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ConnectedTests
{
    private readonly Peers _peers = new();

    [Test]
    public Task Channel_BetweenTwoConnections_CarriesTextAndBytesBothWays() => _peers.RunAsync(async (a, b) =>
    {
        var (here, there) = await ConnectAsync(a, b);
        var large = new byte[200_000];
        new Random(1).NextBytes(large);
        there.Send("grüße");
        there.Send("");
        here.Send(large);

        Assert.That(await Next(here, 2), Is.EqualTo(["grüße", ""]));
        Assert.That((await Next(there, 1))[0], Is.EqualTo(large));
    });

    [Test]
    public Task Close_OfOneConnection_ClosesTheChannelOfTheOther() => _peers.RunAsync(async (a, b) =>
    {
        var (here, there) = await ConnectAsync(a, b);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        there.OnClose += (_, _) => closed.TrySetResult();
        a.Close();
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That((here.ReadyState, there.ReadyState), Is.EqualTo((RTCDataChannelState.Closed, RTCDataChannelState.Closed)));
    });

    [Test]
    public Task WrongFingerprint_InTheAnswer_FailsTheConnectionWithThatError() => _peers.RunAsync(async (a, b) =>
    {
        a.CreateDataChannel("chat");
        var failed = new TaskCompletionSource<RTCError>(TaskCreationOptions.RunContinuationsAsynchronously);
        Trickle(a, b);
        await a.SetLocalDescription();
        a.Sctp!.Transport.OnError += (_, e) => failed.TrySetResult(e.Error);
        await b.SetRemoteDescription(a.LocalDescription!);
        await b.SetLocalDescription();
        var answer = b.LocalDescription!.Sdp;
        var at = answer.IndexOf("a=fingerprint:sha-256 ", StringComparison.Ordinal) + "a=fingerprint:sha-256 ".Length;
        await a.SetRemoteDescription(new RTCSessionDescriptionInit
        {
            Type = RTCSdpType.Answer,
            Sdp = answer[..at] + (answer[at] == 'A' ? 'B' : 'A') + answer[(at + 1)..],
        });
        var error = await failed.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That(error.ErrorDetail, Is.EqualTo(RTCErrorDetailType.FingerprintFailure));
    });

    private static async Task<(RTCDataChannel Here, RTCDataChannel There)> ConnectAsync(RTCPeerConnection a, RTCPeerConnection b)
    {
        var (opened, announced) = (new TaskCompletionSource(), new TaskCompletionSource<RTCDataChannel>());
        Trickle(a, b);
        var here = a.CreateDataChannel("chat");
        here.OnOpen += (_, _) => opened.TrySetResult();
        b.OnDataChannel += (_, e) => announced.TrySetResult(e.Channel);
        await Peers.NegotiateAsync(a, b);
        await opened.Task.WaitAsync(TimeSpan.FromSeconds(20));
        return (here, await announced.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private static void Trickle(RTCPeerConnection a, RTCPeerConnection b)
    {
        a.OnIceCandidate += (_, e) => Give(b, e.Candidate);
        b.OnIceCandidate += (_, e) => Give(a, e.Candidate);

        // A candidate can come before the description that it belongs to: the descriptions carry it then.
        static async void Give(RTCPeerConnection to, RTCIceCandidate? candidate)
        {
            if (candidate is not null && to.RemoteDescription is not null)
            {
                await to.AddIceCandidate(candidate.ToJson());
            }
        }
    }

    private static async Task<List<object>> Next(RTCDataChannel channel, int count)
    {
        var (messages, all) = (new List<object>(), new TaskCompletionSource());
        channel.OnMessage += (_, e) =>
        {
            messages.Add(e.Data);
            if (messages.Count == count)
            {
                all.TrySetResult();
            }
        };
        await all.Task.WaitAsync(TimeSpan.FromSeconds(20));
        return messages;
    }
}
