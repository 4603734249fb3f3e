using System.Buffers;

namespace Conformance.WebRtc.Sdp;

/// <summary>The character classes and numbers that the grammars share (RFC 8866 section 9, RFC 8839 section 5.1).</summary>
internal static class SdpGrammar
{
    private const string AlphaNumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly SearchValues<char> s_token = SearchValues.Create(AlphaNumeric + "!#$%&'*+-.^_`{|}~");
    private static readonly SearchValues<char> s_ice = SearchValues.Create(AlphaNumeric + "+/");
    private static readonly SearchValues<char> s_rid = SearchValues.Create(AlphaNumeric + "-_");

    /// <summary>token, at least one character of it.</summary>
    public static bool IsToken(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(s_token);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/> ice-chars.</summary>
    public static bool IsIceChars(ReadOnlySpan<char> text, int least, int most) =>
        text.Length >= least && text.Length <= most && !text.ContainsAnyExcept(s_ice);

    /// <summary>rid-id (RFC 8851 section 10).</summary>
    public static bool IsRid(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(s_rid);

    /// <summary>Digits only.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Characters that can be seen (VCHAR).</summary>
    public static bool IsVisible(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('!', '~');

    /// <summary>Characters other than spaces and controls (non-ws-string).</summary>
    public static bool IsNonSpace(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c <= ' ' || c == '\x7F')
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    /// <summary>Reads digits up to <paramref name="most"/>, which is 9 at least; a number above it, of whatever length, is no number.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, long most, out long number)
    {
        number = 0;
        foreach (var c in text)
        {
            var digit = c - '0';
            if (digit is < 0 or > 9 || number > (most - digit) / 10)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        return !text.IsEmpty;
    }

    /// <inheritdoc cref="TryNumber(ReadOnlySpan{char}, long, out long)"/>
    public static bool TryNumber(ReadOnlySpan<char> text, int most, out int number)
    {
        var read = TryNumber(text, (long)most, out var value);
        number = (int)value;
        return read;
    }
}
