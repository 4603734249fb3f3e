using System.Text;

namespace Conformance.WebRtc;

/// <summary>Texts as WebIDL's USVString has them: without lone surrogates. <c>webidl#es-USVString</c>.</summary>
internal static class UsvString
{
    /// <summary>Converts an argument.</summary>
    /// <param name="text">The argument.</param>
    /// <param name="name">What it is called.</param>
    /// <returns>The text, with U+FFFD in the place of every lone surrogate.</returns>
    /// <exception cref="RTCException">TypeError: null.</exception>
    public static string From(string? text, string name)
    {
        if (text is null)
        {
            throw RTCException.Type($"{name} is null; a text is expected");
        }

        return IsWellFormed(text) ? text : Replace(text);
    }

    /// <summary>The length of the text's UTF-8 form, in bytes.</summary>
    public static int Utf8Length(string text) => Encoding.UTF8.GetByteCount(text);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private static string Replace(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune);
        }

        return result.ToString();
    }
}
