using System.Diagnostics;
using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>
/// What BouncyCastle reads datagrams from and writes them to. During the handshake its thread waits here for the queue; afterwards the loop
/// lays one
/// datagram down, has it read, and nothing waits.
/// </summary>
/// <remarks>Owned by the thread of the handshake until that thread posts its outcome, and by the loop from then on; only <see cref="Add"/>
/// and
/// <see cref="Stop"/> are the loop's from the start.</remarks>
internal sealed class QueuedTransport : DatagramTransport
{
    // The largest record (RFC 6347 section 4.1) with its header and what ciphers add.
    private const int LargestDatagram = (1 << 14) + 512;

    private readonly DatagramQueue _queue = new(64);
    private readonly FlightSender _send;
    private readonly Flight _flight;
    private readonly int _mtu;
    private readonly HeldAlerts _alerts = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private byte[] _present = [];
    private int _presentLength;
    private bool _inline;
    private bool _packing = true;
    private bool _closed;

    public QueuedTransport(int mtu, FlightSender send) => (_mtu, _send, _flight) = (mtu, send, new Flight(mtu, send));

    /// <summary>Ends the handshake; called when it waits and <see cref="Stop"/> was called.</summary>
    public Action? Stopped { get; set; }

    /// <summary>Whether the numbers of protected records are those that the cipher has given, not BouncyCastle's.</summary>
    public bool IsNumberedByCipher { get; set; }

    /// <summary>Gives a datagram to the handshake.</summary>
    public void Add(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length <= LargestDatagram)
        {
            _queue.Add(datagram);
        }
    }

    /// <summary>Ends the handshake from outside: its next or present wait ends at once.</summary>
    public void Stop() => _queue.Close();

    /// <summary>Takes what the handshake has left.</summary>
    public bool TryTake(out byte[]? datagram) => _queue.TryTake(out datagram);

    /// <summary>From now on nothing waits, and records go out as they come.</summary>
    public void GoInline() => (_inline, _packing) = (true, false);

    /// <summary>Lays a datagram down for BouncyCastle to read.</summary>
    public void Lay(ReadOnlySpan<byte> datagram)
    {
        if (_present.Length < datagram.Length)
        {
            _present = new byte[Math.Max(datagram.Length, _mtu)];
        }

        datagram.CopyTo(_present);
        _presentLength = datagram.Length;
    }

    /// <summary>From now on records are packed until <see cref="Flush"/>.</summary>
    public void Pack() => _packing = true;

    /// <summary>Sends what was packed. Records go out as they come from now on.</summary>
    public void Flush()
    {
        _packing = false;
        _flight.Flush();
    }

    /// <inheritdoc/>
    public int GetReceiveLimit()
    {
        if (!_inline)
        {
            return LargestDatagram;
        }

        // BouncyCastle asks before each read, and lets this exception alone pass without closing: so it never waits for the next datagram.
        return _presentLength > 0 ? _presentLength : throw new TlsTimeoutException();
    }

    /// <inheritdoc/>
    public int GetSendLimit() => _mtu;

    /// <inheritdoc/>
    public int Receive(byte[] buf, int off, int len, int waitMillis) => Receive(buf.AsSpan(off, len), waitMillis);

    /// <inheritdoc/>
    public int Receive(Span<byte> buffer, int waitMillis)
    {
        if (_inline)
        {
            var length = _presentLength;
            _presentLength = 0;
            _present.AsSpan(0, length).CopyTo(buffer);
            return length;
        }

        _flight.Flush();
        return Wait(buffer, Now + TimeSpan.FromMilliseconds(waitMillis));
    }

    /// <inheritdoc/>
    public void Send(byte[] buf, int off, int len)
    {
        var record = buf.AsSpan(off, len);
        if (IsNumberedByCipher && RecordHeader.Epoch(record) == RecordHeader.ProtectedEpoch)
        {
            // The explicit nonce, which stands behind the header, is the number.
            record.Slice(RecordHeader.Size, sizeof(long)).CopyTo(record[RecordHeader.NumberOffset..]);
        }

        if (_packing)
        {
            _flight.Add(record);
        }
        else
        {
            _send(record);
        }
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> buffer) => Send(buffer.ToArray(), 0, buffer.Length);

    /// <summary>Called by BouncyCastle when it has sent or received its last record.</summary>
    public void Close() => _closed = true;

    private TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    // Waits for a datagram with more in it than alerts in the clear, or until those count.
    private int Wait(Span<byte> buffer, TimeSpan until)
    {
        while (true)
        {
            if (_alerts.Release(Now, buffer) is > 0 and var alerts)
            {
                return alerts;
            }

            var next = _alerts.Due is { } due && due < until ? due : until;
            var left = next - Now;
            if (Take(left > TimeSpan.Zero ? left : TimeSpan.Zero) is { } datagram)
            {
                var length = _alerts.TakeFrom(datagram, Now);
                if (length > 0)
                {
                    datagram.AsSpan(0, length).CopyTo(buffer);
                    return length;
                }
            }
            else if (Now >= until)
            {
                return -1;
            }
        }
    }

    private byte[]? Take(TimeSpan wait)
    {
        var isOver = _closed;
        var datagram = isOver ? null : _queue.Take(wait, out isOver);
        if (isOver)
        {
            Stopped?.Invoke();
            throw new TlsFatalAlert(AlertDescription.user_canceled);
        }

        return datagram;
    }
}
