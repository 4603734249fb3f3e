using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Conformance.Network.Servers;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>A client of a <see cref="LoopbackServer"/> on a socket; over TLS it trusts the server's certificate and no other.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private static readonly TurnServerOptions Options = new();

    private readonly Socket _socket;
    private readonly Stream? _stream;
    private readonly MessageFrames _frames = new();
    private readonly Queue<byte[]> _messages = [];
    private byte[] _nonce = [];

    private SocketClient(Socket socket, Stream? stream) => (_socket, _stream) = (socket, stream);

    private delegate void Attributes(ref StunWriter writer);

    public static async Task<SocketClient> ConnectAsync(LoopbackServer server, string transport, X509Certificate2? certificate, CancellationToken cancel)
    {
        var isUdp = transport == "udp";
        var to = isUdp ? server.Udp : transport == "tcp" ? server.Tcp : server.Tls!;
        var socket = new Socket(to.AddressFamily, isUdp ? SocketType.Dgram : SocketType.Stream, isUdp ? ProtocolType.Udp : ProtocolType.Tcp);
        await socket.ConnectAsync(to, cancel);
        if (transport != "tls")
        {
            return new SocketClient(socket, isUdp ? null : new NetworkStream(socket, ownsSocket: true));
        }

        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = to.Address.ToString(),
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate!.GetCertHashString(),
        };
        await tls.AuthenticateAsClientAsync(options, cancel);
        return new SocketClient(socket, tls);
    }

    /// <summary>Allocates, with the nonce that it learns once; gives the relayed address.</summary>
    public async Task<IPEndPoint> AllocateAsync(CancellationToken cancel)
    {
        static void Udp(ref StunWriter writer) => writer.Add(StunAttributeType.RequestedTransport, 17u << 24);
        if (_nonce.Length == 0)
        {
            _nonce = Nonce(await RequestAsync(StunMethod.Allocate, Udp, cancel));
        }

        return Relayed(await RequestAsync(StunMethod.Allocate, Udp, cancel));
    }

    public async Task BindChannelAsync(ushort number, IPEndPoint peer, CancellationToken cancel)
    {
        var answer = await RequestAsync(
            StunMethod.ChannelBind,
            (ref StunWriter writer) =>
            {
                writer.Add(StunAttributeType.ChannelNumber, (uint)number << 16);
                writer.AddXorAddress(StunAttributeType.XorPeerAddress, TransportAddress.From(peer));
            },
            cancel);
        Assert.That(StunMessage.TryParse(answer, out var message) ? message.Class : StunClass.Error, Is.EqualTo(StunClass.Success));
    }

    public async Task SendAsync(byte[] message, CancellationToken cancel)
    {
        if (_stream is null)
        {
            await _socket.SendAsync(message, cancel);
        }
        else
        {
            await _stream.WriteAsync(message, cancel);
        }
    }

    /// <summary>The next message, nothing at the end of the stream.</summary>
    public async Task<byte[]> ReceiveAsync(CancellationToken cancel)
    {
        var buffer = new byte[65536];
        if (_stream is null)
        {
            return buffer[..await _socket.ReceiveAsync(buffer, cancel)];
        }

        byte[]? message;
        while (!_messages.TryDequeue(out message))
        {
            var length = await ReadAsync(_stream, buffer, cancel);
            if (length == 0)
            {
                return [];
            }

            Assert.That(_frames.Add(buffer.AsSpan(0, length), _messages.Enqueue), Is.True);
        }

        return message;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stream is not null)
        {
            await _stream.DisposeAsync();
        }

        _socket.Dispose();
    }

    // A server that closes with bytes unread resets the connection, which ends it as well.
    private static async Task<int> ReadAsync(Stream stream, byte[] buffer, CancellationToken cancel)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancel);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static byte[] Nonce(byte[] answer) =>
        StunMessage.TryParse(answer, out var message) && message.TryGet(StunAttributeType.Nonce, out var nonce) ? nonce.ToArray() : [];

    private static IPEndPoint Relayed(byte[] answer)
    {
        Assert.That(StunMessage.TryParse(answer, out var message), Is.True);
        Assert.That(message.TryGetXorAddress(StunAttributeType.XorRelayedAddress, out var relayed), Is.True);
        return relayed.ToEndPoint();
    }

    [SuppressMessage("Security", "CA5351", Justification = "The key of clients that name no other algorithm (RFC 8489 section 18.5.1.1).")]
    private static byte[] Key() => MD5.HashData(Encoding.UTF8.GetBytes($"{Options.Username}:{Options.Realm}:{Options.Password}"));

    private async Task<byte[]> RequestAsync(StunMethod method, Attributes add, CancellationToken cancel)
    {
        await SendAsync(Request(method, add), cancel);
        return await ReceiveAsync(cancel);
    }

    private byte[] Request(StunMethod method, Attributes add)
    {
        var writer = new StunWriter(new byte[StunMessage.MaxLength], StunClass.Request, method, TransactionId.Create());
        add(ref writer);
        if (_nonce.Length > 0)
        {
            writer.Add(StunAttributeType.Username, Encoding.UTF8.GetBytes(Options.Username));
            writer.Add(StunAttributeType.Realm, Encoding.UTF8.GetBytes(Options.Realm));
            writer.Add(StunAttributeType.Nonce, _nonce);
            writer.AddIntegrity(Key());
        }

        return writer.Written.ToArray();
    }
}
