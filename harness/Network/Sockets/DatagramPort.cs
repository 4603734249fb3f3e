using System.Net;
using System.Net.Sockets;
using Conformance.WebRtc.Stun;

namespace Conformance.Network.Sockets;

/// <summary>A UDP port on an address of this machine.</summary>
internal sealed class DatagramPort : IAsyncDisposable
{
    // Winsock's SIO_UDP_CONNRESET: an ICMP "port unreachable" for one client would else fail the next receive from all of them.
    private const int UdpConnectionReset = unchecked((int)0x9800000C);
    private const int LongestDatagram = 65536;
    private const int SystemBuffer = 1 << 20;

    // Each failed receive may be one error that an earlier datagram has caused; so many in a row mean that the socket is gone.
    private const int MaxErrors = 100;

    private readonly Socket _socket;
    private Task _receiving = Task.CompletedTask;

    /// <summary>Binds a port of the system's choice.</summary>
    /// <exception cref="SocketException">The address is not of this machine, or there is no port left.</exception>
    public DatagramPort(IPAddress address)
    {
        _socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = SystemBuffer, SendBufferSize = SystemBuffer };
        try
        {
            if (OperatingSystem.IsWindows())
            {
                _socket.IOControl(UdpConnectionReset, [0, 0, 0, 0], null);
            }

            _socket.Bind(new IPEndPoint(address, 0));
            _socket.Blocking = false;
        }
        catch
        {
            _socket.Dispose();
            throw;
        }

        EndPoint = (IPEndPoint)_socket.LocalEndPoint!;
        Address = TransportAddress.From(EndPoint);
    }

    /// <summary>Where it is.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Where it is, as a value.</summary>
    public TransportAddress Address { get; }

    /// <summary>Begins to receive; the bytes are the receiver's until it returns.</summary>
    public void Start(Action<TransportAddress, ReadOnlyMemory<byte>> receive) => _receiving = ReceiveAllAsync(receive);

    /// <summary>Sends a datagram. It is lost when the system does not take it, as on any network.</summary>
    /// <returns>False when it is lost.</returns>
    public bool TrySend(TransportAddress to, ReadOnlySpan<byte> datagram)
    {
        try
        {
            return _socket.SendTo(datagram, SocketFlags.None, to.ToEndPoint()) == datagram.Length;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Closes it. Gives what a receiver threw.</summary>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _receiving;
    }

    private async Task ReceiveAllAsync(Action<TransportAddress, ReadOnlyMemory<byte>> receive)
    {
        var buffer = new byte[LongestDatagram];
        var any = new IPEndPoint(_socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
        for (var errors = 0; errors < MaxErrors;)
        {
            SocketReceiveFromResult received;
            try
            {
                received = await _socket.ReceiveFromAsync(buffer.AsMemory(), SocketFlags.None, any);
                errors = 0;
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                return;
            }
            catch (SocketException)
            {
                errors++;
                continue;
            }

            receive(TransportAddress.From((IPEndPoint)received.RemoteEndPoint), buffer.AsMemory(0, received.ReceivedBytes));
        }
    }
}
