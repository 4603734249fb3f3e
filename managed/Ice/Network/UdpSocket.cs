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

    // A burst of the other side that comes while this side has the processor for something else; and one of this side.
    private const int BufferLengthOfTheSystem = 1 << 22;

    // What is taken from the system before it is worked on: enough to share the cost of waking up, and little memory.
    private const int LargestBatch = 64;

    // Each failed receive may be one error that an earlier datagram has caused; so many in a row mean that the socket is gone.
    private const int MaxErrors = 100;

    private readonly Socket _socket;
    private readonly SocketAddress _to;
    private readonly SegmentedSends _sends;
    private TransportAddress _destination;
    private IDatagramReceiver? _receiver;

    private UdpSocket(Socket socket)
    {
        (_socket, _to) = (socket, new SocketAddress(socket.AddressFamily));
        _sends = new SegmentedSends(socket, _to);
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
            socket.ReceiveBufferSize = BufferLengthOfTheSystem;
            socket.SendBufferSize = BufferLengthOfTheSystem;
            return new UdpSocket(socket);
        }
        catch (SocketException)
        {
            socket?.Dispose();
            return null;
        }
    }

    /// <inheritdoc/>
    public void Start(IDatagramReceiver receiver)
    {
        _receiver = receiver;
        _ = ReceiveAllAsync(receiver);
    }

    /// <inheritdoc/>
    public void Send(TransportAddress to, ReadOnlySpan<byte> datagram)
    {
        if (!_sends.IsEmpty && (to != _destination || !_sends.Fits(datagram.Length)))
        {
            Flush();
        }

        if (datagram.Length > SegmentedSends.MostBytes)
        {
            return;
        }

        if (_sends.IsEmpty)
        {
            _destination = to;
            SocketAddresses.Write(_to, to);
            _receiver?.Unsent(this);
        }

        _sends.Add(datagram);
        if (_receiver is null)
        {
            Flush();
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        try
        {
            _sends.Send();
        }
        catch (ObjectDisposedException)
        {
            // Closed meanwhile: nobody waits for them.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Flush();
        _socket.Dispose();
    }

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
                buffer = Take(receiver, from, buffer, length);
                for (var i = 1; i < LargestBatch && _socket.Available > 0; i++)
                {
                    length = _socket.ReceiveFrom(buffer, SocketFlags.None, from);
                    buffer = Take(receiver, from, buffer, length);
                }

                errors = 0;
                receiver.Drained();
            }
            catch (SocketException e) when (e.SocketErrorCode != SocketError.OperationAborted)
            {
                errors++;
                receiver.Drained();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static byte[] Take(IDatagramReceiver receiver, SocketAddress from, byte[] buffer, int length)
    {
        receiver.Receive(SocketAddresses.Read(from), buffer, length);
        return ArrayPool<byte>.Shared.Rent(BufferLength);
    }
}
