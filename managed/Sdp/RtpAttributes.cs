namespace Conformance.WebRtc.Sdp;

/// <summary>The grammars of the RTP and RTCP attributes that no type of their own reads.</summary>
internal static class RtpAttributes
{
    /// <summary>a=rtpmap (RFC 8866 section 6.6).</summary>
    public static bool IsMap(ReadOnlySpan<char> value) => SdpCodec.TryParseMap(value, out _, out _, out _, out _);

    /// <summary>a=fmtp (RFC 8866 section 6.15): the format is a token, which need not be a payload type.</summary>
    public static bool IsFormatParameters(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        return fields.TryNext(out var format) && SdpGrammar.IsToken(format) && fields.TryRest(out var parameters) && parameters[0] != ' ';
    }

    /// <summary>a=rtcp-fb (RFC 4585 section 4.2).</summary>
    public static bool IsFeedback(ReadOnlySpan<char> value) => SdpCodec.TryParseOfPayload(value, out _, out _);

    /// <summary>a=rtcp (RFC 3605 section 2.1).</summary>
    public static bool IsRtcp(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        return fields.TryNext(out var port) && SdpGrammar.TryNumber(port, 65535, out int _)
            && (fields.AtEnd || (fields.TryRest(out var connection) && ConnectionLine.IsValid(connection)));
    }

    /// <summary>a=ssrc (RFC 5576 section 4.1).</summary>
    public static bool IsSource(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        return fields.TryNext(out var source) && SdpGrammar.TryNumber(source, uint.MaxValue, out long _)
            && fields.TryRest(out var attribute) && attribute.IndexOf(':') is var colon
            && SdpGrammar.IsToken(colon < 0 ? attribute : attribute[..colon]);
    }

    /// <summary>a=ssrc-group (RFC 5576 section 4.2).</summary>
    public static bool IsSourceGroup(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        var valid = fields.TryNext(out var semantics) && SdpGrammar.IsToken(semantics);
        while (valid && !fields.AtEnd)
        {
            valid = fields.TryNext(out var source) && SdpGrammar.TryNumber(source, uint.MaxValue, out long _);
        }

        return valid;
    }

    /// <summary>a=ptime and a=maxptime (RFC 8866 sections 6.4 and 6.5): non-zero-int-or-real.</summary>
    public static bool IsTime(ReadOnlySpan<char> value)
    {
        var point = value.IndexOf('.');
        return (point < 0 || SdpGrammar.IsDigits(value[(point + 1)..])) && SdpGrammar.IsDigits(point < 0 ? value : value[..point])
            && value.ContainsAnyInRange('1', '9');
    }
}
