using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Servers;

/// <summary>A STUN and TURN server on an address of this machine: UDP and TCP on ports of the system's choice, TLS where there is a certificate.</summary>
public sealed class LoopbackServer : ITurnHost, IAsyncDisposable
{
    private const int BufferLength = 65536;

    private readonly Lock _gate = new();
    private readonly TurnServer _server;
    private readonly X509Certificate2? _certificate;
    private readonly Socket _udp;
    private readonly TcpListener _tcp;
    private readonly TcpListener? _tls;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<int, Channel<byte[]>> _connections = new();
    private readonly Dictionary<TurnAllocation, Socket> _relays = [];
    private readonly ConcurrentBag<Task> _running = [];
    private int _lastConnection;

    private LoopbackServer(IPAddress address, TurnServerOptions options, X509Certificate2? certificate, TimeProvider time)
    {
        (_certificate, _time, _start) = (certificate, time, time.GetTimestamp());
        _server = new TurnServer(options, this);
        _udp = Bind(address);
        _tcp = new TcpListener(address, 0);
        _tcp.Start();
        _running.Add(ReceiveAsync(_udp, (from, data) => _server.Receive(new ClientId(from, 0), data.Span, Now)));
        _running.Add(AcceptAsync(_tcp, isTls: false));
        if (certificate is not null)
        {
            _tls = new TcpListener(address, 0);
            _tls.Start();
            _running.Add(AcceptAsync(_tls, isTls: true));
        }

        // Allocations end to the second: nobody waits for it.
        _timer = time.CreateTimer(_ => Do(() => _server.Advance(Now)), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>Where it is reached over UDP.</summary>
    public IPEndPoint Udp => (IPEndPoint)_udp.LocalEndPoint!;

    /// <summary>Where it is reached over TCP.</summary>
    public IPEndPoint Tcp => (IPEndPoint)_tcp.LocalEndpoint;

    /// <summary>Where it is reached over TLS, null without a certificate.</summary>
    public IPEndPoint? Tls => (IPEndPoint?)_tls?.LocalEndpoint;

    /// <summary>What it has seen; a copy.</summary>
    public TurnCounters Counters
    {
        get
        {
            lock (_gate)
            {
                return _server.Counters with { };
            }
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="address">An address of this machine; 127.0.0.1 when null.</param>
    /// <param name="certificate">For TLS; none without.</param>
    /// <param name="time">The clock of lifetimes; the system's when null.</param>
    /// <exception cref="ArgumentException">The address is not of this machine.</exception>
    public static LoopbackServer Start(TurnServerOptions? options = null, IPAddress? address = null, X509Certificate2? certificate = null, TimeProvider? time = null)
    {
        address ??= IPAddress.Loopback;
        return LocalAddresses.Contains(address)
            ? new LoopbackServer(address, options ?? new TurnServerOptions(), certificate, time ?? TimeProvider.System)
            : throw new ArgumentException($"{address} is no address of this machine", nameof(address));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        await _ended.CancelAsync();
        _udp.Dispose();
        _tcp.Dispose();
        _tls?.Dispose();
        lock (_gate)
        {
            foreach (var relay in _relays.Values)
            {
                relay.Dispose();
            }
        }

        await Task.WhenAll(_running);
        _ended.Dispose();
    }

    /// <inheritdoc/>
    void ITurnHost.SendToClient(ClientId client, ReadOnlySpan<byte> message)
    {
        if (client.Connection == 0)
        {
            SendTo(_udp, client.Address, message);
        }
        else if (_connections.TryGetValue(client.Connection, out var connection))
        {
            connection.Writer.TryWrite(MessageFrames.Padded(message));
        }
    }

    /// <inheritdoc/>
    bool ITurnHost.TryOpen(TurnAllocation allocation, bool isIPv6, out TransportAddress relayed)
    {
        relayed = default;
        try
        {
            var socket = Bind(LocalAddresses.Reachable(isIPv6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork));
            relayed = TransportAddress.From((IPEndPoint)socket.LocalEndPoint!);
            _relays.Add(allocation, socket);
            _running.Add(ReceiveAsync(socket, (from, data) => _server.ReceiveFromPeer(allocation, from, data.Span, Now)));
            return true;
        }
        catch (SocketException)
        {
            // The machine has no address of the family, or no port left: the client is told.
            return false;
        }
    }

    /// <inheritdoc/>
    void ITurnHost.SendToPeer(TurnAllocation allocation, TransportAddress peer, ReadOnlySpan<byte> data) => SendTo(_relays[allocation], peer, data);

    /// <inheritdoc/>
    void ITurnHost.Close(TurnAllocation allocation)
    {
        if (_relays.Remove(allocation, out var socket))
        {
            socket.Dispose();
        }
    }

    private static Socket Bind(IPAddress address)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 1 << 20 };
        socket.Bind(new IPEndPoint(address, 0));
        return socket;
    }

    private static void SendTo(Socket socket, TransportAddress to, ReadOnlySpan<byte> datagram)
    {
        try
        {
            socket.SendTo(datagram, SocketFlags.None, to.ToEndPoint());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // A lost datagram.
        }
    }

    private void Do(Action work)
    {
        lock (_gate)
        {
            if (!_ended.IsCancellationRequested)
            {
                work();
            }
        }
    }

    private async Task ReceiveAsync(Socket socket, Action<TransportAddress, ReadOnlyMemory<byte>> take)
    {
        // Nothing of the constructor's is called before it is done.
        await Task.Yield();
        var buffer = new byte[BufferLength];
        var any = new IPEndPoint(socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
        while (true)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, any);
                Do(() => take(TransportAddress.From((IPEndPoint)received.RemoteEndPoint), buffer.AsMemory(0, received.ReceivedBytes)));
            }
            catch (Exception e) when (e is SocketException { SocketErrorCode: SocketError.OperationAborted or SocketError.Interrupted } or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // An ICMP error of an earlier datagram.
            }
        }
    }

    private async Task AcceptAsync(TcpListener listener, bool isTls)
    {
        await Task.Yield();
        while (true)
        {
            try
            {
                _running.Add(ServeAsync(await listener.AcceptTcpClientAsync(_ended.Token), isTls));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, bool isTls)
    {
        using var owned = client;
        client.NoDelay = true;
        var number = Interlocked.Increment(ref _lastConnection);
        var id = new ClientId(TransportAddress.From((IPEndPoint)client.Client.RemoteEndPoint!), number);
        var queue = _connections[number] = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
        try
        {
            await using var stream = await OpenAsync(client, isTls);
            var sending = SendAsync(stream, queue.Reader);
            await ReadAsync(stream, id);
            queue.Writer.Complete();
            await sending;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException or AuthenticationException)
        {
            // The client went, or does not trust the certificate.
        }

        _connections.TryRemove(number, out _);
        Do(() => _server.Disconnected(id));
    }

    private async Task<Stream> OpenAsync(TcpClient client, bool isTls)
    {
        if (!isTls)
        {
            return client.GetStream();
        }

        var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _ended.Token);
        return stream;
    }

    private async Task ReadAsync(Stream stream, ClientId id)
    {
        var frames = new MessageFrames();
        var buffer = new byte[16384];
        while (await stream.ReadAsync(buffer, _ended.Token) is var length and > 0)
        {
            if (!frames.Add(buffer.AsSpan(0, length), message => Do(() => _server.Receive(id, message, Now))))
            {
                return;
            }
        }
    }

    private async Task SendAsync(Stream stream, ChannelReader<byte[]> queue)
    {
        await foreach (var message in queue.ReadAllAsync(_ended.Token))
        {
            await stream.WriteAsync(message, _ended.Token);
        }
    }
}
