namespace Conformance.WebRtc.Dtls;

/// <summary>
/// Alerts of a handshake that are in the clear, which anybody can have sent. They count only when the other side has been silent since: one that
/// goes on with the handshake has not ended it.
/// </summary>
/// <remarks>MAY: what seems to be an attack is left out (RFC 6347 section 4.1.2.7, which lets invalid records be discarded); a genuine alert is
/// not sent again, so it is not dropped but waits.</remarks>
internal sealed class HeldAlerts
{
    /// <summary>How long the silence lasts. A flight that gets lost is sent again several times in it.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    // user_canceled and close_notify; what comes on top says nothing new.
    private readonly byte[] _records = new byte[2 * (RecordHeader.Size + 2)];
    private int _length;
    private TimeSpan _since;

    /// <summary>When the alerts count; null when there are none.</summary>
    public TimeSpan? Due => _length == 0 ? null : _since + Silence;

    /// <summary>Takes plain alerts out of a datagram, which <see cref="DatagramCheck"/> has let pass.</summary>
    /// <returns>The bytes that are left at the beginning of the datagram.</returns>
    public int TakeFrom(Span<byte> datagram, TimeSpan now)
    {
        var kept = 0;
        for (var at = 0; at < datagram.Length;)
        {
            var record = datagram.Slice(at, RecordHeader.Whole(datagram[at..]));
            at += record.Length;
            if (record[0] == RecordHeader.Alert && RecordHeader.Epoch(record) == 0)
            {
                Hold(record, now);
                continue;
            }

            _length = 0;
            record.CopyTo(datagram[kept..]);
            kept += record.Length;
        }

        return kept;
    }

    /// <summary>Gives the alerts as one datagram when they count by now; 0 when not.</summary>
    public int Release(TimeSpan now, Span<byte> to)
    {
        if (Due is not { } due || now < due)
        {
            return 0;
        }

        var length = _length;
        _records.AsSpan(0, length).CopyTo(to);
        _length = 0;
        return length;
    }

    private void Hold(ReadOnlySpan<byte> record, TimeSpan now)
    {
        if (_length == 0)
        {
            _since = now;
        }

        if (_length + record.Length <= _records.Length)
        {
            record.CopyTo(_records.AsSpan(_length));
            _length += record.Length;
        }
    }
}
