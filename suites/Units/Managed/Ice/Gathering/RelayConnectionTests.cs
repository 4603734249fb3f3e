using System.Net;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Ice.Gathering;

/// <summary>Whole connections over a TURN server, on sockets of loopback.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RelayConnectionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LoopbackTurnServer _server = new();
    private readonly RtcLoop _loop = new();

    public void Dispose() => _server.Dispose();

    [TestCase("udp")]
    [TestCase("tcp")]
    [TestCase("tls")]
    public Task TwoConnectionsThatRelayOnly_OpenADataChannel(string transport) => _loop.InvokeAsync(async () =>
    {
        var url = transport switch { "udp" => _server.Udp, "tcp" => _server.Tcp, _ => _server.Tls };
        var (a, b) = (Make(url, RTCIceTransportPolicy.Relay), Make(url, RTCIceTransportPolicy.Relay));
        var (candidates, received) = (new List<RTCIceCandidate>(), new TaskCompletionSource<string>());
        Trickle(a, b, candidates);
        Trickle(b, a, candidates);
        b.OnDataChannel += (_, e) => e.Channel.OnMessage += (_, m) => e.Channel.Send($"{m.Data} back");
        var channel = a.CreateDataChannel("chat");
        channel.OnOpen += (_, _) => channel.Send("there");
        channel.OnMessage += (_, m) => received.SetResult($"{m.Data}");
        await NegotiateAsync(a, b);

        Assert.That(await received.Task.WaitAsync(Patience), Is.EqualTo("there back"));
        Assert.That(candidates.Select(c => c.Type), Is.Not.Empty.And.All.EqualTo(RTCIceCandidateType.Relay));
        Assert.That(candidates.Select(c => (c.Url, $"{c.RelayProtocol}".ToLowerInvariant())), Is.All.EqualTo((url, transport)));
        var pair = a.SctpTransport!.Transport.IceTransport.GetSelectedCandidatePair()!;
        Assert.That((pair.Local.Type, pair.Local.RelatedAddress), Is.EqualTo((RTCIceCandidateType.Relay, "0.0.0.0")));
        Assert.That(_server.Log, Has.Some.StartsWith("data 4000 "));
        var stats = (await a.GetStats()).Values;
        var local = stats.OfType<RTCIceCandidateStats>().First(s => s.Type == RTCStatsType.LocalCandidate);
        Assert.That((local.Url, local.RelayProtocol), Is.EqualTo((url, pair.Local.RelayProtocol)));
        a.Close();
        b.Close();
    }).WaitAsync(Patience);

    [Test]
    public Task Close_GivesTheAddressBack([Values("udp", "tcp", "tls")] string transport) => _loop.InvokeAsync(async () =>
    {
        var url = transport switch { "udp" => _server.Udp, "tcp" => _server.Tcp, _ => _server.Tls };
        var a = Make(url, RTCIceTransportPolicy.Relay);
        a.CreateDataChannel("");
        await GatherAsync(a);
        a.Close();
        await _server.Until("Refresh 0").WaitAsync(Patience);
    }).WaitAsync(Patience);

    [Test]
    public Task WrongPassword_IsToldAs401() => _loop.InvokeAsync(async () =>
    {
        var a = Make(_server.Udp, RTCIceTransportPolicy.All, password: "wrong");
        a.CreateDataChannel("");
        var errors = await GatherAsync(a);
        Assert.That(errors.Select(e => (e.Url, e.ErrorCode, e.ErrorText)), Is.EqualTo([(_server.Udp, 401, "Unauthenticated")]));
        Assert.That(errors[0].Address, Is.EqualTo("127.0.0.1"));
        a.Close();
    }).WaitAsync(Patience);

    [Test]
    public Task CertificateThatNobodyTrusts_IsNotReached() => _loop.InvokeAsync(async () =>
    {
        var a = Make(_server.Tls, RTCIceTransportPolicy.All, trusts: false);
        a.CreateDataChannel("");
        var errors = await GatherAsync(a);
        Assert.That(errors.Select(e => (e.Url, e.ErrorCode)), Is.EqualTo([(_server.Tls, 701)]));
        a.Close();
    }).WaitAsync(Patience);

    [Test]
    public Task ServerThatDoesNotListen_IsNotReached() => _loop.InvokeAsync(async () =>
    {
        var url = _server.Tcp;
        _server.Dispose();
        var a = Make(url, RTCIceTransportPolicy.All);
        a.CreateDataChannel("");
        var errors = await GatherAsync(a);
        Assert.That(errors.Select(e => (e.Url, e.ErrorCode)), Is.EqualTo([(url, 701)]));
        a.Close();
    }).WaitAsync(Patience);

    [Test]
    public Task Restart_StaysOnTheRelay() => _loop.InvokeAsync(async () =>
    {
        var (a, b) = (Make(_server.Udp, RTCIceTransportPolicy.Relay), Make(_server.Udp, RTCIceTransportPolicy.Relay));
        Trickle(a, b, []);
        Trickle(b, a, []);
        var (opened, changed) = (new TaskCompletionSource(), new TaskCompletionSource());
        a.CreateDataChannel("").OnOpen += (_, _) => opened.SetResult();
        await NegotiateAsync(a, b);
        await opened.Task.WaitAsync(Patience);
        var before = a.SctpTransport!.Transport.IceTransport.GetSelectedCandidatePair()!;
        a.SctpTransport.Transport.IceTransport.OnSelectedCandidatePairChange += (_, _) => changed.TrySetResult();

        a.RestartIce();
        await NegotiateAsync(a, b);
        await changed.Task.WaitAsync(Patience);

        var after = a.SctpTransport.Transport.IceTransport.GetSelectedCandidatePair()!;
        Assert.That(after.Local.UsernameFragment, Is.Not.EqualTo(before.Local.UsernameFragment));
        Assert.That(_server.Log.Count(l => l == "Allocate"), Is.EqualTo(2));
        a.Close();
        b.Close();
    }).WaitAsync(Patience);

    private RTCPeerConnection Make(string url, RTCIceTransportPolicy policy, string password = "secret", bool trusts = true) => new(new RTCConfiguration
    {
        IceServers = [new RTCIceServer { Urls = url, Username = "user", Credential = password }],
        IceTransportPolicy = policy,
    })
    {
        TransportOptions = new RTCTransportOptions
        {
            IncludeLoopback = true,
            Interfaces = (_, address) => address.Equals(IPAddress.Loopback),
            ServerCertificateValidation = trusts ? (_, certificate, _, _) => certificate!.GetRawCertData().AsSpan().SequenceEqual(_server.Certificate.RawData) : null,
        },
    };

    private static void Trickle(RTCPeerConnection from, RTCPeerConnection to, List<RTCIceCandidate> candidates) => from.OnIceCandidate += (_, e) =>
    {
        if (e.Candidate is { Candidate.Length: > 0 } candidate)
        {
            candidates.Add(candidate);
        }

        _ = to.AddIceCandidate(e.Candidate?.ToJson());
    };

    private static async Task NegotiateAsync(RTCPeerConnection a, RTCPeerConnection b)
    {
        await a.SetLocalDescription();
        await b.SetRemoteDescription(a.LocalDescription!);
        await b.SetLocalDescription();
        await a.SetRemoteDescription(b.LocalDescription!);
    }

    private static async Task<List<RTCPeerConnectionIceErrorEvent>> GatherAsync(RTCPeerConnection connection)
    {
        var (errors, ended) = (new List<RTCPeerConnectionIceErrorEvent>(), new TaskCompletionSource());
        connection.OnIceCandidateError += (_, e) => errors.Add(e);
        connection.OnIceCandidate += (_, e) =>
        {
            if (e.Candidate is null)
            {
                ended.SetResult();
            }
        };
        await connection.SetLocalDescription();
        await ended.Task.WaitAsync(Patience);
        return errors;
    }
}
