namespace Conformance.Spec.Rules.Sdp;

/// <summary>The small alphabets of SDP.</summary>
internal static class Tokens
{
    /// <summary>RFC 8866 section 9: token.</summary>
    public static bool IsToken(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`{|}~".Contains(c, StringComparison.Ordinal));

    /// <summary>RFC 8839 section 5.1: ice-char, so many of them.</summary>
    public static bool IsIceChars(string text, int least, int most) =>
        text.Length >= least && text.Length <= most && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/');

    /// <summary>A number from 0, in decimal digits without leading zeros.</summary>
    public static bool IsPlainNumber(string text, long most) => IsNumber(text, 0, most) && text is not ['0', _, ..];

    /// <summary>A number in decimal digits within bounds.</summary>
    public static bool IsNumber(string text, long least, long most) =>
        text.Length is > 0 and < 19 && text.All(char.IsAsciiDigit) && long.Parse(text) is var n && n >= least && n <= most;
}
