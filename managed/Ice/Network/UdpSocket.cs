using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A UDP socket of the system.</summary>
internal sealed class UdpSocket : IDatagramSocket
{
    // Winsock's SIO_UDP_CONNRESET: an ICMP "port unreachable" for one peer would else fail the next receive from all of them.
    private const int UdpConnectionReset = unchecked((int)0x9800000C);

    // Longer than any datagram of STUN, DTLS or RTP over a path of 1500 bytes.
    private const int BufferLength = 2048;

    // A burst of the other side that comes while this side has the processor for something else.
    private const int ReceiveBufferLength = 1 << 20;

    // Each failed receive may be one error that an earlier datagram has caused; so many in a row mean that the socket is gone.
    private const int MaxErrors = 100;

    private readonly Socket _socket;
    private readonly SocketAddress _to;

    private UdpSocket(Socket socket)
    {
        (_socket, _to) = (socket, new SocketAddress(socket.AddressFamily));
        LocalEndPoint = (IPEndPoint)socket.LocalEndPoint!;
    }

    /// <inheritdoc/>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Binds a socket, null when the system refuses.</summary>
    public static UdpSocket? TryBind(IPAddress address, int port)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            if (OperatingSystem.IsWindows())
            {
                socket.IOControl(UdpConnectionReset, [0, 0, 0, 0], null);
            }

            socket.Bind(new IPEndPoint(address, port));
            socket.Blocking = false;
            socket.ReceiveBufferSize = ReceiveBufferLength;
            return new UdpSocket(socket);
        }
        catch (SocketException)
        {
            socket?.Dispose();
            return null;
        }
    }

    /// <inheritdoc/>
    public void Start(IDatagramReceiver receiver) => _ = ReceiveAllAsync(receiver);

    /// <inheritdoc/>
    public void Send(TransportAddress to, ReadOnlySpan<byte> datagram)
    {
        try
        {
            SocketAddresses.Write(_to, to);
            _socket.SendTo(datagram, SocketFlags.None, _to);
        }
        catch (SocketException)
        {
            // No route, no buffer, too long: the checks and what is above them take it for a loss.
        }
        catch (ObjectDisposedException)
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private async Task ReceiveAllAsync(IDatagramReceiver receiver)
    {
        var from = new SocketAddress(_socket.AddressFamily);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        var errors = 0;
        while (errors < MaxErrors)
        {
            try
            {
                var length = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, from).ConfigureAwait(false);
                receiver.Receive(SocketAddresses.Read(from), buffer, length);
                buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
                errors = 0;
            }
            catch (SocketException e) when (e.SocketErrorCode != SocketError.OperationAborted)
            {
                errors++;
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }
}
