namespace Conformance.WebRtc.Sdp;

/// <summary>The t=, r= and z= lines (RFC 8866 sections 5.9 to 5.11): checked for syntax, else without meaning here (RFC 9429 section 5.8.1).</summary>
internal static class TimeLines
{
    /// <summary>t=: start and stop.</summary>
    public static bool IsTime(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        return fields.TryNext(out var start) && SdpGrammar.IsDigits(start) && fields.TryNext(out var stop) && SdpGrammar.IsDigits(stop) && fields.AtEnd;
    }

    /// <summary>r=: interval, duration, and one offset or more.</summary>
    public static bool IsRepeat(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        var count = 0;
        for (; !fields.AtEnd; count++)
        {
            if (!fields.TryNext(out var time) || !IsTyped(time))
            {
                return false;
            }
        }

        return count >= 3;
    }

    /// <summary>z=: pairs of a time and an offset, which may be negative.</summary>
    public static bool IsZone(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        var valid = true;
        while (valid && !fields.AtEnd)
        {
            valid = fields.TryNext(out var time) && SdpGrammar.IsDigits(time)
                && fields.TryNext(out var offset) && IsTyped(offset is ['-', ..] ? offset[1..] : offset);
        }

        return valid;
    }

    // typed-time: seconds, or a number of days, hours, minutes or seconds.
    private static bool IsTyped(ReadOnlySpan<char> time) => SdpGrammar.IsDigits(time is [.., 'd' or 'h' or 'm' or 's'] ? time[..^1] : time);
}
