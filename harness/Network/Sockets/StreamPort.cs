using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Conformance.Network.Turn;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Sockets;

/// <summary>A TCP port on an address of this machine, with TLS when it has a certificate.</summary>
internal sealed class StreamPort : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly X509Certificate2? _certificate;
    private readonly int _maxConnections;
    private readonly ConcurrentDictionary<FiveTuple, StreamClient> _clients = [];
    private readonly CancellationTokenSource _end = new();
    private Task _accepting = Task.CompletedTask;

    /// <summary>Listens at a port of the system's choice.</summary>
    /// <exception cref="SocketException">The address is not of this machine, or there is no port left.</exception>
    public StreamPort(IPAddress address, X509Certificate2? certificate, int maxConnections)
    {
        (_certificate, _maxConnections) = (certificate, maxConnections);
        _listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(new IPEndPoint(address, 0));
            _listener.Listen();
        }
        catch
        {
            _listener.Dispose();
            throw;
        }

        EndPoint = (IPEndPoint)_listener.LocalEndPoint!;
    }

    /// <summary>Where it is.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Begins to take connections.</summary>
    /// <param name="receive">Takes each message.</param>
    /// <param name="ended">Is told of each connection that has ended.</param>
    public void Start(Action<FiveTuple, byte[]> receive, Action<FiveTuple> ended) => _accepting = AcceptAllAsync(receive, ended);

    /// <summary>Sends to a client.</summary>
    /// <returns>False when it has no connection here.</returns>
    public bool TrySend(FiveTuple to, byte[] message)
    {
        if (!_clients.TryGetValue(to, out var client))
        {
            return false;
        }

        client.Send(message);
        return true;
    }

    /// <summary>Closes the port and every connection. Gives what a receiver threw.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAllAsync(Action<FiveTuple, byte[]> receive, Action<FiveTuple> ended)
    {
        var running = new List<Task>();
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var socket = await _listener.AcceptAsync(_end.Token);
                foreach (var over in running.Where(t => t.IsCompleted).ToList())
                {
                    running.Remove(over);
                    await over;
                }

                if (running.Count >= _maxConnections)
                {
                    socket.Dispose();
                    continue;
                }

                running.Add(ServeAsync(socket, receive, ended));
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                break;
            }
            catch (SocketException)
            {
                // The client has gone before it was taken.
            }
        }

        await Task.WhenAll(running);
    }

    private async Task ServeAsync(Socket socket, Action<FiveTuple, byte[]> receive, Action<FiveTuple> ended)
    {
        socket.NoDelay = true;
        var transport = _certificate is null ? ServerTransport.Tcp : ServerTransport.Tls;
        var id = new FiveTuple(transport, TransportAddress.From((IPEndPoint)socket.RemoteEndPoint!), TransportAddress.From(EndPoint));
        await using var client = new StreamClient(socket, _certificate);
        _clients[id] = client;
        try
        {
            await client.RunAsync(message => receive(id, message), _end.Token);
        }
        finally
        {
            _clients.TryRemove(id, out _);
            ended(id);
        }
    }
}
