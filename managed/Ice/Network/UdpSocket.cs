using System.Net;
using System.Net.Sockets;

namespace Conformance.WebRtc.Ice;

/// <summary>A UDP socket of the system.</summary>
internal sealed class UdpSocket : IDatagramSocket
{
    // Winsock's SIO_UDP_CONNRESET: an ICMP "port unreachable" for one peer would else fail the next receive from all of them.
    private const int UdpConnectionReset = unchecked((int)0x9800000C);

    private readonly Socket _socket;

    private UdpSocket(Socket socket)
    {
        _socket = socket;
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
            return new UdpSocket(socket);
        }
        catch (SocketException)
        {
            socket?.Dispose();
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
