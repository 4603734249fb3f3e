using System.Net;
using System.Net.Sockets;
using Conformance.Network.Servers;
using Conformance.Units.Managed.Api;

namespace Conformance.Units.Network;

/// <summary>The server on sockets of this machine.</summary>
[CancelAfter(30000)]
public sealed class LoopbackServerTests
{
    [Test]
    public async Task Client_OverAnyTransport_AllocatesAndReachesAPeer([Values("udp", "tcp", "tls")] string transport, CancellationToken cancel)
    {
        using var certificate = ServerCertificate.Create();
        await using var server = LoopbackServer.Start(certificate: certificate);
        await using var client = await SocketClient.ConnectAsync(server, transport, certificate, cancel);
        var relayed = await client.AllocateAsync(cancel);
        using var peer = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        peer.Bind(new IPEndPoint(relayed.Address, 0));
        await client.BindChannelAsync(0x4000, (IPEndPoint)peer.LocalEndPoint!, cancel);

        await client.SendAsync([0x40, 0, 0, 2, 1, 2, 0, 0], cancel);
        var buffer = new byte[100];
        var received = await peer.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), cancel);
        Assert.That(buffer[..received.ReceivedBytes], Is.EqualTo(new byte[] { 1, 2 }));
        Assert.That(received.RemoteEndPoint, Is.EqualTo(relayed));

        await peer.SendToAsync(new byte[] { 3, 4, 5, 6 }, received.RemoteEndPoint, cancel);
        Assert.That(await client.ReceiveAsync(cancel), Is.EqualTo(new byte[] { 0x40, 0, 0, 4, 3, 4, 5, 6 }));
        Assert.That((server.Counters.ToPeers, server.Counters.ToClients), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Connection_ThatIsNotOfMessages_IsClosed([Values("tcp", "tls")] string transport, CancellationToken cancel)
    {
        using var certificate = ServerCertificate.Create();
        await using var server = LoopbackServer.Start(certificate: certificate);
        await using var client = await SocketClient.ConnectAsync(server, transport, certificate, cancel);
        await client.SendAsync([0xFF, 0xFF, 0xFF, 0xFF], cancel);
        Assert.That(await client.ReceiveAsync(cancel), Is.Empty, "the end of the stream");
    }

    [Test]
    public async Task Allocation_AfterItsLifetime_FreesItsPort(CancellationToken cancel)
    {
        var time = new ManualTime();
        await using var server = LoopbackServer.Start(time: time);
        await using var client = await SocketClient.ConnectAsync(server, "udp", certificate: null, cancel);
        var relayed = await client.AllocateAsync(cancel);
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.That(await client.AllocateAsync(cancel), Is.Not.EqualTo(relayed), "the client may have another one");
        using var again = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Assert.That(() => again.Bind(relayed), Throws.Nothing);
    }

    [Test]
    public async Task Dispose_EndsConnectionsAndFreesThePorts(CancellationToken cancel)
    {
        var server = LoopbackServer.Start();
        await using var client = await SocketClient.ConnectAsync(server, "tcp", certificate: null, cancel);
        var (relayed, udp) = (await client.AllocateAsync(cancel), server.Udp);
        await server.DisposeAsync();
        Assert.That(await client.ReceiveAsync(cancel), Is.Empty, "the end of the stream");
        foreach (var freed in new[] { relayed, udp })
        {
            using var again = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            Assert.That(() => again.Bind(freed), Throws.Nothing);
        }
    }

    [Test]
    public void Address_OfAnotherMachine_IsRefused() =>
        Assert.That(() => LoopbackServer.Start(address: IPAddress.Parse("192.0.2.254")), Throws.ArgumentException);
}
