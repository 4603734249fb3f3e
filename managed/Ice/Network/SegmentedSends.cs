using System.Buffers;
using System.Net.Sockets;

namespace Conformance.WebRtc.Ice;

/// <summary>
/// Datagrams of one size to one address, the last of which may be shorter, that go to the system in one call: it cuts them apart again as late as it
/// can (UDP_SEGMENT of Linux, since 4.18). Where it refuses, they are sent one by one.
/// </summary>
/// <param name="socket">The socket.</param>
/// <param name="to">Where they go: written by whoever adds.</param>
internal sealed class SegmentedSends(Socket socket, System.Net.SocketAddress to)
{
    /// <summary>The most bytes of one datagram, and of those that go together: what the system takes in one call.</summary>
    public const int MostBytes = 65000;

    // UDP_MAX_SEGMENTS.
    private const int MostSegments = 64;

    private const int UdpLevel = 17;
    private const int UdpSegment = 103;

    private byte[] _bytes = [];
    private int _length;
    private int _segment;
    private int _count;
    private int _systemSegment;
    private bool _isRefused = !OperatingSystem.IsLinux();

    /// <summary>True when there is nothing to send.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>True when a datagram of this length can be added; else what there is has to be sent first.</summary>
    public bool Fits(int length) =>
        _count == 0 || (!_isRefused && length > 0 && length <= _segment && _length == _count * _segment && _count < MostSegments && _length + length <= MostBytes);

    /// <summary>Adds one.</summary>
    public void Add(ReadOnlySpan<byte> datagram)
    {
        if (_count == 0)
        {
            // Held only while there is something in it: idle connections are many.
            _bytes = ArrayPool<byte>.Shared.Rent(MostBytes);
            _segment = datagram.Length;
        }

        datagram.CopyTo(_bytes.AsSpan(_length));
        _length += datagram.Length;
        _count++;
    }

    /// <summary>Sends what there is; what the system does not take is lost.</summary>
    public void Send()
    {
        if (_count == 0)
        {
            return;
        }

        var (bytes, length, count) = (_bytes, _length, _count);
        (_bytes, _length, _count) = ([], 0, 0);
        try
        {
            Send(bytes.AsSpan(0, length), count);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Send(ReadOnlySpan<byte> bytes, int count)
    {
        if (count > 1 && !TrySendTogether(bytes))
        {
            for (var at = 0; at < bytes.Length; at += _segment)
            {
                SendOne(bytes[at..Math.Min(at + _segment, bytes.Length)]);
            }
        }
        else if (count == 1)
        {
            SendOne(bytes);
        }
    }

    private bool TrySendTogether(ReadOnlySpan<byte> bytes)
    {
        try
        {
            SetSegment(_segment);
            socket.SendTo(bytes, SocketFlags.None, to);
            return true;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable)
        {
            // There is no room: they are lost, as one would be.
            return true;
        }
        catch (SocketException)
        {
            // An old kernel, or a device without checksums of its own.
            _isRefused = true;
            return false;
        }
    }

    private void SendOne(ReadOnlySpan<byte> datagram)
    {
        try
        {
            if (_systemSegment != 0 && datagram.Length > _systemSegment)
            {
                SetSegment(datagram.Length);
            }

            socket.SendTo(datagram, SocketFlags.None, to);
        }
        catch (SocketException)
        {
            // No route, no buffer, too long: the checks and what is above them take it for a loss.
        }
    }

    private void SetSegment(int size)
    {
        if (size != _systemSegment)
        {
            Span<byte> value = stackalloc byte[sizeof(int)];
            BitConverter.TryWriteBytes(value, size);
            socket.SetRawSocketOption(UdpLevel, UdpSegment, value);
            _systemSegment = size;
        }
    }
}
