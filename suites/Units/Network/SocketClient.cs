using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Conformance.Network;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Units.Network;

/// <summary>A client of a <see cref="TurnServer"/> on a socket; over TLS it trusts the server's certificate and no other.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly Stream? _stream;
    private readonly FrameReader _frames = new();

    private SocketClient(Socket socket, Stream? stream) => (_socket, _stream) = (socket, stream);

    public ClientMessages Messages { get; } = new();

    public IPEndPoint LocalEndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    public static async Task<SocketClient> ConnectAsync(TurnServer server, ServerTransport transport, CancellationToken cancel, IPAddress? address = null)
    {
        var to = server.EndPoint(transport, address);
        var isUdp = transport == ServerTransport.Udp;
        var socket = new Socket(to.AddressFamily, isUdp ? SocketType.Dgram : SocketType.Stream, isUdp ? ProtocolType.Udp : ProtocolType.Tcp);
        await socket.ConnectAsync(to, cancel);
        if (transport != ServerTransport.Tls)
        {
            return new SocketClient(socket, isUdp ? null : new NetworkStream(socket, ownsSocket: true));
        }

        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = to.Address.ToString(),
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString() == server.Certificate!.GetCertHashString(),
        };
        await tls.AuthenticateAsClientAsync(options, cancel);
        return new SocketClient(socket, tls);
    }

    public async Task<ServerResponse> RequestAsync(StunMethod method, ClientMessages.Attributes? add, CancellationToken cancel)
    {
        var id = TransactionId.Create();
        await SendAsync(Messages.Request(method, id, add), cancel);
        return ServerResponse.Read(await ReceiveAsync(cancel), id, Messages.Key);
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
        if (_stream is null)
        {
            var buffer = new byte[StunMessage.MaxLength];
            return buffer[..await _socket.ReceiveAsync(buffer, cancel)];
        }

        byte[] message;
        while (!_frames.TryTake(out message))
        {
            var length = await ReadAsync(cancel);
            if (length == 0)
            {
                return [];
            }

            _frames.Add(length);
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
    private async Task<int> ReadAsync(CancellationToken cancel)
    {
        try
        {
            return await _stream!.ReadAsync(_frames.Free, cancel);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
