using BenchmarkDotNet.Attributes;
using Conformance.WebRtc;

namespace Conformance.Benchmarks;

/// <summary>Connections that agree on one audio, one video and one data section.</summary>
public class Negotiation
{
    private readonly RtcLoop _loop = new();
    private string _answer = "";

    /// <summary>Makes the answer that <see cref="OfferAndBothDescriptions"/> takes: offers of new connections differ in credentials only.</summary>
    [GlobalSetup]
    public Task MakeAnswer() => _loop.InvokeAsync(async () =>
    {
        var (a, b) = (Offerer(), new RTCPeerConnection());
        await a.SetLocalDescription();
        await b.SetRemoteDescription(a.LocalDescription!.ToJson());
        _answer = (await b.CreateAnswer()).Sdp;
        a.Close();
        b.Close();
    });

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

    /// <summary>One connection: constructor, transceivers and channel, offer, local and remote description, close.</summary>
    [Benchmark]
    public Task OfferAndBothDescriptions() => _loop.InvokeAsync(async () =>
    {
        var a = Offerer();
        await a.SetLocalDescription(await a.CreateOffer());
        await a.SetRemoteDescription(new RTCSessionDescriptionInit { Type = RTCSdpType.Answer, Sdp = _answer });
        a.Close();
    });

    /// <summary>Two connections: from the constructors to stable on both sides, in four descriptions.</summary>
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
