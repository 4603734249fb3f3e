namespace Conformance.WebRtc.Jsep;

/// <summary>Format parameters of an fmtp line in the form <c>key=value;key=value</c>.</summary>
internal static class FormatParameters
{
    /// <summary>The value of a parameter; empty where it is missing. Keys are compared without case (RFC 4855 section 3).</summary>
    public static ReadOnlySpan<char> Get(ReadOnlySpan<char> fmtp, ReadOnlySpan<char> key)
    {
        foreach (var part in fmtp.Split(';'))
        {
            var parameter = fmtp[part].Trim();
            var equals = parameter.IndexOf('=');
            if (equals >= 0 && parameter[..equals].TrimEnd().Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return parameter[(equals + 1)..].TrimStart();
            }
        }

        return default;
    }

    /// <summary>The parameters in order; null when the text is not in key-value format.</summary>
    public static List<KeyValuePair<string, string>>? Parse(string fmtp)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        foreach (var part in fmtp.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                return null;
            }

            parameters.Add(new(part[..equals].TrimEnd().ToLowerInvariant(), part[(equals + 1)..].TrimStart()));
        }

        return parameters;
    }

    /// <summary>
    /// True when two configurations of a codec can work together: their symmetrical parameters are equal. Only H.264 has some among the codecs here
    /// (RFC 6184 section 8.2.2); those of Opus and VP8 say what a receiver likes.
    /// </summary>
    public static bool AreCompatible(string name, string? first, string? second) =>
        !name.Equals("H264", StringComparison.OrdinalIgnoreCase) || H264Format.Parse(first).IsCompatibleWith(H264Format.Parse(second));
}
