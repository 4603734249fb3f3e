namespace Conformance.WebRtc.Dtls;

/// <summary>Which records of an epoch have come (RFC 6347 section 4.1.2.6).</summary>
internal sealed class ReplayWindow
{
    // SHOULD: 64 (section 4.1.2.6). A bit is how far a number is behind the highest one.
    private const int Size = 64;

    private long _highest = -1;
    private ulong _seen;

    /// <summary>Whether a record with this number may be new. One that is too old to be told counts as seen.</summary>
    public bool IsNew(long number) => number > _highest || (_highest - number < Size && (_seen >> (int)(_highest - number) & 1) == 0);

    /// <summary>Notes a record. MUST NOT: before it has proved to be authentic.</summary>
    public void Add(long number)
    {
        var ahead = number - _highest;
        if (ahead > 0)
        {
            _seen = ahead < Size ? (_seen << (int)ahead) | 1 : 1;
            _highest = number;
        }
        else
        {
            _seen |= 1UL << (int)-ahead;
        }
    }
}
