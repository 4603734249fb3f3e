using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Peers.Managed.Arguments;

/// <summary>
/// <c>text.replace(new RegExp(pattern, 'gm'), replacement)</c> of ECMAScript. Its line terminators are <c>\n</c>, <c>\r</c>, U+2028 and U+2029,
/// for <c>^</c>, <c>$</c> and <c>.</c> alike; those of .NET are <c>\n</c> alone.
/// </summary>
internal static class EcmaScriptReplace
{
    private const string Terminators = @"\n\r\u2028\u2029";

    public static string Replace(string text, string pattern, string replacement) =>
        new Regex(Translate(pattern), RegexOptions.ECMAScript).Replace(text, match => Expand(match, text, replacement));

    private static string Translate(string pattern)
    {
        var translated = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                translated.Append(c).Append(pattern[++i]);
                continue;
            }

            inClass = inClass ? c != ']' : c == '[';
            translated.Append((inClass, c) switch
            {
                (false, '.') => $"[^{Terminators}]",
                (false, '^') => $@"(?<=\A|[{Terminators}])",
                (false, '$') => $@"(?=[{Terminators}]|\z)",
                _ => c.ToString(),
            });
        }

        return translated.ToString();
    }

    /// <summary>The replacement with its references (<c>ecma262#sec-getsubstitution</c>).</summary>
    private static string Expand(Match match, string text, string replacement)
    {
        var expanded = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] != '$' || i + 1 == replacement.Length)
            {
                expanded.Append(replacement[i]);
                continue;
            }

            switch (replacement[i + 1])
            {
                case '$':
                    expanded.Append('$');
                    i++;
                    break;
                case '&':
                    expanded.Append(match.ValueSpan);
                    i++;
                    break;
                case '`':
                    expanded.Append(text.AsSpan(0, match.Index));
                    i++;
                    break;
                case '\'':
                    expanded.Append(text.AsSpan(match.Index + match.Length));
                    i++;
                    break;
                default:
                    i += Group(match, replacement.AsSpan(i + 1), expanded);
                    break;
            }
        }

        return expanded.ToString();
    }

    /// <summary>Writes the group of <c>$1</c> or <c>$12</c>, or the dollar itself where there is no such group. Gives how many digits were read.</summary>
    private static int Group(Match match, ReadOnlySpan<char> rest, StringBuilder expanded)
    {
        for (var digits = 2; digits > 0; digits--)
        {
            if (rest.Length >= digits && int.TryParse(rest[..digits], System.Globalization.NumberStyles.None, null, out var n) && n > 0 && n < match.Groups.Count)
            {
                expanded.Append(match.Groups[n].ValueSpan);
                return digits;
            }
        }

        expanded.Append('$');
        return 0;
    }
}
