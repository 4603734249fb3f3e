namespace Conformance.WebRtc.Sdp;

/// <summary>The grammars of the ICE attributes (RFC 8839 section 5).</summary>
internal static class IceAttributes
{
    /// <summary>a=ice-ufrag (RFC 8839 section 5.4).</summary>
    public static bool IsUfrag(ReadOnlySpan<char> value) => SdpGrammar.IsIceChars(value, 4, 256);

    /// <summary>a=ice-pwd (RFC 8839 section 5.4).</summary>
    public static bool IsPassword(ReadOnlySpan<char> value) => SdpGrammar.IsIceChars(value, 22, 256);

    /// <summary>a=ice-pacing (RFC 8839 section 5.5).</summary>
    public static bool IsPacing(ReadOnlySpan<char> value) => value.Length <= 10 && SdpGrammar.IsDigits(value);

    /// <summary>a=ice-options (RFC 8839 section 5.6).</summary>
    public static bool AreOptions(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        var valid = true;
        while (valid && !fields.AtEnd)
        {
            valid = fields.TryNext(out var option) && IsOption(option);
        }

        return valid;
    }

    /// <summary>a=remote-candidates (RFC 8839 section 5.2).</summary>
    public static bool AreRemoteCandidates(ReadOnlySpan<char> value)
    {
        var fields = new SdpFields(value);
        var valid = true;
        while (valid && !fields.AtEnd)
        {
            valid = fields.TryNext(out var component) && SdpGrammar.TryNumber(component, 256, out int id) && id > 0
                && fields.TryNext(out var address) && SdpGrammar.IsVisible(address)
                && fields.TryNext(out var port) && SdpGrammar.TryNumber(port, 65535, out int _);
        }

        return valid;
    }

    // Deviates from RFC 8839 section 5.6, which has ice-chars only, because endpoints before it offered google-ice.
    private static bool IsOption(ReadOnlySpan<char> option)
    {
        foreach (var c in option)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '/' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
