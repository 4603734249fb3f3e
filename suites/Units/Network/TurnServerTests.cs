using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Conformance.Network;
using Conformance.Units.Managed.Api;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>The server on sockets.</summary>
[CancelAfter(30000)]
public sealed class TurnServerTests
{
    private static readonly ServerTransport[] All = [ServerTransport.Udp, ServerTransport.Tcp, ServerTransport.Tls];

    [Test]
    public async Task Client_OverAnyTransport_AllocatesAndReachesAPeer([ValueSource(nameof(All))] ServerTransport transport, CancellationToken cancel)
    {
        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Transports = [.. All] });
        await using var client = await SocketClient.ConnectAsync(server, transport, cancel);
        using var peer = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        peer.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        client.Messages.Nonce = (await client.RequestAsync(StunMethod.Allocate, ClientMessages.Allocate(), cancel)).Nonce;
        var allocated = await client.RequestAsync(StunMethod.Allocate, ClientMessages.Allocate(), cancel);
        Assert.That(allocated.IsSuccess, Is.True);
        Assert.That(allocated.Mapped, Is.EqualTo(TransportAddress.From(client.LocalEndPoint)));
        Assert.That((await client.RequestAsync(StunMethod.ChannelBind, ClientMessages.Bind(0x4000, $"{peer.LocalEndPoint}"), cancel)).IsSuccess, Is.True);

        await client.SendAsync([0x40, 0, 0, 2, 1, 2, 0, 0], cancel);
        var buffer = new byte[100];
        var received = await peer.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), cancel);
        Assert.That(buffer[..received.ReceivedBytes], Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(received.RemoteEndPoint, Is.EqualTo(allocated.Relayed.ToEndPoint()));

        await peer.SendToAsync(new byte[] { 3 }, received.RemoteEndPoint, cancel);
        Assert.That(await client.ReceiveAsync(cancel), Is.EqualTo(new byte[] { 0x40, 0, 0, 1, 3 }));
        Assert.That((server.Counts.ToPeers, server.Counts.FromPeers), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Binding_OverIPv6_IsAnsweredWithItsAddress(CancellationToken cancel)
    {
        if (!Socket.OSSupportsIPv6)
        {
            Assert.Ignore("this machine has no IPv6");
        }

        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Addresses = [IPAddress.Loopback, IPAddress.IPv6Loopback] });
        await using var client = await SocketClient.ConnectAsync(server, ServerTransport.Udp, cancel, IPAddress.IPv6Loopback);
        Assert.That((await client.RequestAsync(StunMethod.Binding, null, cancel)).Mapped, Is.EqualTo(TransportAddress.From(client.LocalEndPoint)));
    }

    [Test]
    public async Task TlsClient_ThatDoesNotTrustTheCertificate_IsForgottenAndTheServerGoesOn(CancellationToken cancel)
    {
        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Transports = [ServerTransport.Tls] });
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.EndPoint(ServerTransport.Tls), cancel);
        await using var tls = new SslStream(socket.GetStream());
        Assert.That(async () => await tls.AuthenticateAsClientAsync("localhost"), Throws.InstanceOf<AuthenticationException>());

        await using var client = await SocketClient.ConnectAsync(server, ServerTransport.Tls, cancel);
        Assert.That((await client.RequestAsync(StunMethod.Binding, null, cancel)).IsSuccess, Is.True);
    }

    [Test]
    public async Task Connection_ThatIsNotOfMessages_IsClosed([Values(ServerTransport.Tcp, ServerTransport.Tls)] ServerTransport transport, CancellationToken cancel)
    {
        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Transports = [transport] });
        await using var client = await SocketClient.ConnectAsync(server, transport, cancel);
        await client.SendAsync([0xFF, 0xFF, 0xFF, 0xFF], cancel);
        Assert.That(await client.ReceiveAsync(cancel), Is.Empty, "the end of the stream");
        Assert.That(server.Counts.Malformed, Is.EqualTo(1));
    }

    [Test]
    public async Task Connections_PastTheirNumber_AreClosed(CancellationToken cancel)
    {
        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Transports = [ServerTransport.Tcp], MaxConnections = 1 });
        await using var first = await SocketClient.ConnectAsync(server, ServerTransport.Tcp, cancel);
        await first.RequestAsync(StunMethod.Binding, null, cancel);
        await using var second = await SocketClient.ConnectAsync(server, ServerTransport.Tcp, cancel);
        Assert.That(await second.ReceiveAsync(cancel), Is.Empty, "the end of the stream");
    }

    [Test]
    public async Task Allocation_AfterItsLifetime_IsGone(CancellationToken cancel)
    {
        var time = new ManualTime();
        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Time = time });
        await using var client = await SocketClient.ConnectAsync(server, ServerTransport.Udp, cancel);
        client.Messages.Nonce = (await client.RequestAsync(StunMethod.Allocate, ClientMessages.Allocate(), cancel)).Nonce;
        await client.RequestAsync(StunMethod.Allocate, ClientMessages.Allocate(), cancel);
        Assert.That(server.Counts.Allocations, Is.EqualTo(1));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.That(server.Counts.Allocations, Is.Zero);
    }

    [Test]
    public async Task Translation_IsWhatTheClientIsTold(CancellationToken cancel)
    {
        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Translation = IPAddress.Parse("127.0.0.9") });
        await using var client = await SocketClient.ConnectAsync(server, ServerTransport.Udp, cancel);
        var mapped = (await client.RequestAsync(StunMethod.Binding, null, cancel)).Mapped.ToEndPoint();
        Assert.That(mapped, Is.EqualTo(new IPEndPoint(IPAddress.Parse("127.0.0.9"), client.LocalEndPoint.Port)));
    }

    [Test]
    public async Task Urls_AreThoseOfTheTransports()
    {
        await using var server = await TurnServer.StartAsync(new TurnServerOptions { Transports = [.. All] });
        Assert.That(server.StunUrl(), Does.Match(@"^stun:127\.0\.0\.1:\d+$"));
        Assert.That(server.TurnUrl(ServerTransport.Udp), Does.Match(@"^turn:127\.0\.0\.1:\d+\?transport=udp$"));
        Assert.That(server.TurnUrl(ServerTransport.Tcp), Does.Match(@"^turn:127\.0\.0\.1:\d+\?transport=tcp$"));
        Assert.That(server.TurnUrl(ServerTransport.Tls), Does.Match(@"^turns:127\.0\.0\.1:\d+\?transport=tcp$"));
        Assert.That(server.Certificate!.MatchesHostname("127.0.0.1"), Is.True);
    }

    [Test]
    public void Address_ThatIsNotOfThisMachine_IsRefused() => Assert.That(
        async () => await TurnServer.StartAsync(new TurnServerOptions { Addresses = [IPAddress.Parse("192.0.2.254")] }), Throws.InstanceOf<SocketException>());

    [Test]
    public async Task Dispose_ClosesEveryPortAndConnection(CancellationToken cancel)
    {
        var server = await TurnServer.StartAsync(new TurnServerOptions { Transports = [.. All] });
        await using var client = await SocketClient.ConnectAsync(server, ServerTransport.Tcp, cancel);
        await client.RequestAsync(StunMethod.Binding, null, cancel);
        var udp = server.EndPoint(ServerTransport.Udp);
        await server.DisposeAsync();
        Assert.That(await client.ReceiveAsync(cancel), Is.Empty, "the end of the stream");
        using var again = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Assert.That(() => again.Bind(udp), Throws.Nothing, "the port is free");
    }
}
