using System.Text.RegularExpressions;

namespace Conformance.Engine.Judging;

/// <summary>A line of SDP as a row names it: the whole line, or a regular expression between slashes.</summary>
internal static class LinePattern
{
    public static bool Matches(string pattern, string line) =>
        pattern.Length > 1 && pattern[0] == '/' && pattern[^1] == '/' ? Regex.IsMatch(line, pattern[1..^1], RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) : pattern == line;
}
