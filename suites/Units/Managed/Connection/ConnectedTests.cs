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

    [Test]
    public Task NewTlsId_WithARestart_BeginsDtlsAnewAndKeepsTheChannel() => _peers.RunAsync(async (a, b) =>
    {
        var (here, there) = await ConnectAsync(a, b);
        var (states, again) = (new List<RTCDtlsTransportState>(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var transport = a.Sctp!.Transport;
        transport.OnStateChange += (_, _) =>
        {
            states.Add(transport.State);
            if (transport.State == RTCDtlsTransportState.Connected)
            {
                again.TrySetResult();
            }
        };
        var first = TlsId(b.LocalDescription!.Sdp);
        a.RestartIce();
        await a.SetLocalDescription();
        var offer = a.LocalDescription!.Sdp;
        await b.SetRemoteDescription(new RTCSessionDescriptionInit { Type = RTCSdpType.Offer, Sdp = offer.Replace(TlsId(offer), "anotherAssociationOfThese", StringComparison.Ordinal) });
        await b.SetLocalDescription();
        await a.SetRemoteDescription(b.LocalDescription!);
        await again.Task.WaitAsync(TimeSpan.FromSeconds(20));
        here.Send("still here");

        Assert.That(TlsId(b.LocalDescription!.Sdp), Is.Not.EqualTo(first));
        Assert.That(states, Is.EqualTo(new[] { RTCDtlsTransportState.Connecting, RTCDtlsTransportState.Connected }));
        Assert.That(await Next(there, 1), Is.EqualTo(["still here"]));
    });

    [Test]
    public Task NewSctpPort_InTheAnswer_EndsTheAssociationAndBeginsAnother() => _peers.RunAsync(async (a, b) =>
    {
        var (here, _) = await ConnectAsync(a, b);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        here.OnClose += (_, _) => closed.TrySetResult();
        var before = a.Sctp!;
        await a.SetLocalDescription();
        await b.SetRemoteDescription(a.LocalDescription!);
        await b.SetLocalDescription();
        await a.SetRemoteDescription(new RTCSessionDescriptionInit
        {
            Type = RTCSdpType.Answer,
            Sdp = b.LocalDescription!.Sdp.Replace("a=sctp-port:5000", "a=sctp-port:5001", StringComparison.Ordinal),
        });
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.That(before.State, Is.EqualTo(RTCSctpTransportState.Closed));
        Assert.That(a.Sctp, Is.Not.SameAs(before));
        Assert.That(a.Sctp!.State, Is.EqualTo(RTCSctpTransportState.Connecting));
    });

    private static string TlsId(string sdp)
    {
        var at = sdp.IndexOf("a=tls-id:", StringComparison.Ordinal) + "a=tls-id:".Length;
        return sdp[at..sdp.IndexOf('\r', at)];
    }

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
