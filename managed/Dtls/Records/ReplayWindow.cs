namespace Conformance.WebRtc.Dtls;

/// <summary>Which sequence numbers have come, of the last 64 (RFC 6347 section 4.1.2.6). A number counts as come when its record is authentic.</summary>
internal sealed class ReplayWindow
{
    private const int Size = 64;

    private long _latest = -1;
    private ulong _seen;

    /// <summary>False when a number has come before, or is too old to know.</summary>
    public bool IsNew(long sequence)
    {
        var behind = _latest - sequence;
        return behind < 0 || (behind < Size && (_seen >> (int)behind & 1) == 0);
    }

    /// <summary>Notes a number whose record is authentic.</summary>
    public void Add(long sequence)
    {
        var ahead = sequence - _latest;
        if (ahead > 0)
        {
            _seen = ahead < Size ? (_seen << (int)ahead) | 1 : 1;
            _latest = sequence;
        }
        else if (-ahead < Size)
        {
            _seen |= 1UL << (int)-ahead;
        }
    }
}
