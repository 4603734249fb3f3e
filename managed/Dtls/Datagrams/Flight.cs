namespace Conformance.WebRtc.Dtls;

/// <summary>Packs the records of a flight into as few datagrams as they fit in (RFC 6347 section 4.1.1), because each datagram can get
/// lost.</summary>
/// <param name="mtu">Bytes of the largest datagram.</param>
/// <param name="send">Sends one.</param>
internal sealed class Flight(int mtu, FlightSender send)
{
    private readonly byte[] _datagram = new byte[mtu];
    private int _length;

    /// <summary>Adds a record.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        if (_length + record.Length > mtu)
        {
            Flush();
        }

        if (record.Length > mtu)
        {
            send(record);
            return;
        }

        record.CopyTo(_datagram.AsSpan(_length));
        _length += record.Length;
    }

    /// <summary>Sends what was added.</summary>
    public void Flush()
    {
        if (_length > 0)
        {
            var length = _length;
            _length = 0;
            send(_datagram.AsSpan(0, length));
        }
    }
}
