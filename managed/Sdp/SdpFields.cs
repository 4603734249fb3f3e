namespace Conformance.WebRtc.Sdp;

/// <summary>The fields of a value, each one space from the next (RFC 8866 section 5), read one by one without copying.</summary>
internal ref struct SdpFields
{
    private ReadOnlySpan<char> _rest;
    private bool _hasMore;

    /// <param name="value">The value.</param>
    public SdpFields(ReadOnlySpan<char> value)
    {
        _rest = value;
        _hasMore = true;
    }

    /// <summary>True when all has been read and no space stands at the end.</summary>
    public readonly bool AtEnd => !_hasMore;

    /// <summary>The next field; false when there is none, or an empty one.</summary>
    public bool TryNext(out ReadOnlySpan<char> field)
    {
        field = default;
        if (!_hasMore)
        {
            return false;
        }

        var space = _rest.IndexOf(' ');
        _hasMore = space >= 0;
        field = _hasMore ? _rest[..space] : _rest;
        _rest = _hasMore ? _rest[(space + 1)..] : default;
        return !field.IsEmpty;
    }

    /// <summary>All that has not been read, spaces included; false when there is nothing.</summary>
    public bool TryRest(out ReadOnlySpan<char> rest)
    {
        rest = _rest;
        _rest = default;
        _hasMore = false;
        return !rest.IsEmpty;
    }
}
