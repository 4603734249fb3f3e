using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Conformance.WebRtc.Stun;

namespace Conformance.WebRtc.Ice;

/// <summary>A UDP socket of the system.</summary>
internal sealed class UdpSocket : IDatagramSocket, IPolledSocket
{
    // Winsock's SIO_UDP_CONNRESET: an ICMP "port unreachable" for one peer would else fail the next receive from all of them.
    private const int UdpConnectionReset = unchecked((int)0x9800000C);

    // A burst of the other side that comes while this side has the processor for something else; and one of this side.
    private const int BufferLengthOfTheSystem = 1 << 22;

    // Each failed receive may be one error that an earlier datagram has caused; so many in a row mean that the socket is gone.
    private const int MaxErrors = 100;

    private readonly Socket _socket;
    private readonly SafeSocketHandle _handle;
    private readonly SocketPoller? _poller;
    private readonly SocketAddress _to;
    private readonly SegmentedSends _sends;
    private TransportAddress _destination;
    private IDatagramReceiver? _receiver;
    private long _polled;
    private int _errors;

    private UdpSocket(Socket socket, SocketPoller? poller)
    {
        (_socket, _handle, _poller, _to) = (socket, socket.SafeHandle, poller, new SocketAddress(socket.AddressFamily));
        _sends = new SegmentedSends(socket, _to);
        LocalEndPoint = (IPEndPoint)socket.LocalEndPoint!;
    }

    /// <inheritdoc/>
    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Binds a socket, null when the system refuses.</summary>
    /// <param name="address">Where.</param>
    /// <param name="port">Where; 0 for any.</param>
    /// <param name="poller">Waits for its datagrams; null to wait as .NET does.</param>
    public static UdpSocket? TryBind(IPAddress address, int port, SocketPoller? poller)
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
            return new UdpSocket(socket, poller);
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
        _polled = _poller?.Add((int)_handle.DangerousGetHandle(), this) ?? 0;
        if (_polled == 0)
        {
            _ = ReceiveAllAsync(receiver);
        }
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
        StopPolling((int)_handle.DangerousGetHandle());
        _socket.Dispose();
    }

    /// <inheritdoc/>
    int IPolledSocket.Receive(DatagramBatch batch, bool hasOthers)
    {
        // Keeps the descriptor from being closed, and given to somebody else, meanwhile.
        var (isHeld, count) = (false, 0);
        try
        {
            _handle.DangerousAddRef(ref isHeld);
            var descriptor = (int)_handle.DangerousGetHandle();
            count = batch.Receive(descriptor, _socket.AddressFamily == AddressFamily.InterNetworkV6, _receiver!);
            _errors = count < 0 ? _errors + 1 : 0;
            if (_errors >= MaxErrors)
            {
                StopPolling(descriptor);
            }
        }
        catch (ObjectDisposedException)
        {
            return 0;
        }
        finally
        {
            if (isHeld)
            {
                _handle.DangerousRelease();
            }
        }

        _receiver!.Drained(isThreadWanted: hasOthers);
        return Math.Max(0, count);
    }

    private void StopPolling(int descriptor)
    {
        if (Interlocked.Exchange(ref _polled, 0) is not 0 and var key)
        {
            _poller!.Remove(key, descriptor);
        }
    }

    private async Task ReceiveAllAsync(IDatagramReceiver receiver)
    {
        var from = new SocketAddress(_socket.AddressFamily);
        var buffer = ArrayPool<byte>.Shared.Rent(DatagramBatch.BufferLength);
        var errors = 0;
        while (errors < MaxErrors)
        {
            try
            {
                var length = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, from).ConfigureAwait(false);
                buffer = Take(receiver, from, buffer, length);
                for (var i = 1; i < DatagramBatch.Most && _socket.Available > 0; i++)
                {
                    length = _socket.ReceiveFrom(buffer, SocketFlags.None, from);
                    buffer = Take(receiver, from, buffer, length);
                }

                errors = 0;
                receiver.Drained(isThreadWanted: false);
            }
            catch (SocketException e) when (e.SocketErrorCode != SocketError.OperationAborted)
            {
                errors++;
                receiver.Drained(isThreadWanted: false);
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
        return ArrayPool<byte>.Shared.Rent(DatagramBatch.BufferLength);
    }
}
