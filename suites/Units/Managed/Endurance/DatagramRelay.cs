using System.Net;
using System.Net.Sockets;

namespace Conformance.Units.Managed.Endurance;

/// <summary>
/// Stands between two sockets of this machine: what comes in at one of its two ports leaves by the other. What it is told to slip in arrives from the
/// address that the receiver knows as its peer's.
/// </summary>
internal sealed class DatagramRelay : IDisposable
{
    private readonly Socket[] _sockets = [Bind(), Bind()];
    private readonly IPEndPoint?[] _peers = new IPEndPoint?[2];
    private readonly Func<ReadOnlyMemory<byte>, IEnumerable<byte[]>> _slipIn;
    private readonly Task[] _running;

    /// <param name="slipIn">Gives for a datagram what is sent behind it.</param>
    public DatagramRelay(Func<ReadOnlyMemory<byte>, IEnumerable<byte[]>> slipIn)
    {
        _slipIn = slipIn;
        _running = [RunAsync(0), RunAsync(1)];
    }

    /// <summary>Datagrams that nobody but the relay has made.</summary>
    public int SlippedIn => Volatile.Read(ref _slippedIn);

    private int _slippedIn;

    /// <summary>Says where a side can be reached.</summary>
    /// <param name="side">0 or 1.</param>
    /// <param name="port">Its port on 127.0.0.1.</param>
    /// <returns>The port at which the other side reaches it.</returns>
    public int Publish(int side, int port)
    {
        _peers[side] = new IPEndPoint(IPAddress.Loopback, port);
        return ((IPEndPoint)_sockets[1 - side].LocalEndPoint!).Port;
    }

    public void Dispose()
    {
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        Task.WaitAll(_running);
    }

    private static Socket Bind()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 1 << 20 };
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    // The socket of a side takes what that side sends, and the other one's sends it on.
    private async Task RunAsync(int side)
    {
        var buffer = new byte[65536];
        while (true)
        {
            try
            {
                var length = await _sockets[side].ReceiveAsync(buffer).ConfigureAwait(false);
                if (_peers[1 - side] is { } to)
                {
                    var datagram = buffer.AsMemory(0, length);
                    _sockets[1 - side].SendTo(datagram.Span, to);
                    foreach (var other in _slipIn(datagram))
                    {
                        _sockets[1 - side].SendTo(other, to);
                        Interlocked.Increment(ref _slippedIn);
                    }
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
