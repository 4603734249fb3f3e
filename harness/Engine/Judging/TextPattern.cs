using System.Text.RegularExpressions;

namespace Conformance.Engine.Judging;

/// <summary>A text as a row names it: the whole text, or a regular expression between slashes.</summary>
internal static class TextPattern
{
    public static bool Matches(string pattern, string text) =>
        IsExpression(pattern) ? Regex.IsMatch(text, pattern[1..^1], Options, TimeSpan.FromSeconds(1)) : pattern == text;

    public static bool IsExpression(string pattern) => pattern.Length > 1 && pattern[0] == '/' && pattern[^1] == '/';

    /// <summary>What is wrong with an expression, or null.</summary>
    public static string? Fault(string pattern)
    {
        try
        {
            _ = IsExpression(pattern) ? new Regex(pattern[1..^1], Options) : null;
            return null;
        }
        catch (RegexParseException e)
        {
            return e.Message;
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;
}
