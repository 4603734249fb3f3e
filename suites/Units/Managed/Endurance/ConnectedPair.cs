using System.Net;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Endurance;

/// <summary>Two connections on 127.0.0.1 with one open channel. Only on their loop.</summary>
internal sealed class ConnectedPair
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ConnectedPair(RTCPeerConnection a, RTCPeerConnection b, RTCDataChannel here, RTCDataChannel there) => (A, B, Here, There) = (a, b, here, there);

    public RTCPeerConnection A { get; }

    public RTCPeerConnection B { get; }

    /// <summary>A's channel.</summary>
    public RTCDataChannel Here { get; }

    /// <summary>B's channel.</summary>
    public RTCDataChannel There { get; }

    /// <param name="relay">What all datagrams go through, null for the straight way.</param>
    public static async Task<ConnectedPair> OpenAsync(DatagramRelay? relay = null)
    {
        var (a, b) = (New(), New());
        var (opened, announced) = (new TaskCompletionSource(), new TaskCompletionSource<RTCDataChannel>());
        var (toA, toB) = (new List<RTCIceCandidateInit>(), new List<RTCIceCandidateInit>());
        a.OnIceCandidate += (_, e) => Give(b, toB, 0, e.Candidate);
        b.OnIceCandidate += (_, e) => Give(a, toA, 1, e.Candidate);
        var here = a.CreateDataChannel("endurance");
        here.OnOpen += (_, _) => opened.TrySetResult();
        b.OnDataChannel += (_, e) => announced.TrySetResult(e.Channel);
        var offer = await a.CreateOffer();
        await a.SetLocalDescription(offer);
        await b.SetRemoteDescription(offer);
        await Task.WhenAll(toB.ConvertAll(b.AddIceCandidate));
        var answer = await b.CreateAnswer();
        await b.SetLocalDescription(answer);
        await a.SetRemoteDescription(answer);
        await Task.WhenAll(toA.ConvertAll(a.AddIceCandidate));
        await opened.Task.WaitAsync(Patience);
        return new ConnectedPair(a, b, here, await announced.Task.WaitAsync(Patience));

        async void Give(RTCPeerConnection to, List<RTCIceCandidateInit> waiting, int side, RTCIceCandidate? candidate)
        {
            if (candidate is not { Candidate.Length: > 0, Port: { } port })
            {
                return;
            }

            var init = candidate.ToJson();
            if (relay is not null)
            {
                init = init with { Candidate = init.Candidate.Replace($" {port} typ ", $" {relay.Publish(side, port)} typ ", StringComparison.Ordinal) };
            }

            if (to.RemoteDescription is null)
            {
                waiting.Add(init);
            }
            else
            {
                await to.AddIceCandidate(init);
            }
        }
    }

    public void Close()
    {
        A.Close();
        B.Close();
    }

    private static RTCPeerConnection New() => new()
    {
        TransportOptions = new RTCTransportOptions { IncludeLoopback = true, Interfaces = (_, address) => address.Equals(IPAddress.Loopback) },
    };
}
