using BenchmarkDotNet.Attributes;
using Conformance.WebRtc;

namespace Conformance.Benchmarks;

/// <summary>Two connections on one loop that agree on one audio, one video and one data section.</summary>
public class Negotiation
{
    private readonly RtcLoop _loop = new();

    /// <summary>Constructing and closing a connection.</summary>
    [Benchmark]
    public Task Construct() => _loop.InvokeAsync(() => new RTCPeerConnection().Close());

    /// <summary>From the constructor to the text of an offer.</summary>
    [Benchmark]
    public Task<string> CreateOffer() => _loop.InvokeAsync(async () =>
    {
        var a = Offerer();
        var offer = await a.CreateOffer();
        a.Close();
        return offer.Sdp;
    });

    /// <summary>From the constructors to stable on both sides, in four descriptions.</summary>
    [Benchmark]
    public Task<string> Negotiate() => _loop.InvokeAsync(async () =>
    {
        var (a, b) = (Offerer(), new RTCPeerConnection());
        await a.SetLocalDescription();
        await b.SetRemoteDescription(a.LocalDescription!.ToJson());
        await b.SetLocalDescription();
        await a.SetRemoteDescription(b.LocalDescription!.ToJson());
        var state = W3CName.Of(a.SignalingState);
        a.Close();
        b.Close();
        return state;
    });

    private static RTCPeerConnection Offerer()
    {
        var a = new RTCPeerConnection();
        a.AddTransceiver("audio");
        a.AddTransceiver("video");
        a.CreateDataChannel("data");
        return a;
    }
}
