using System.Text.RegularExpressions;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// A candidate (RFC 8839 section 5.1) without what differs by machine and by chance: <c>udp host</c>, <c>tcp host active</c>. How many there are of a
/// kind depends on the interfaces of the machine, so that equal ones count once.
/// </summary>
internal static partial class CandidateText
{
    /// <summary>The kind of a candidate attribute's value, or the text itself when it is none.</summary>
    public static string Kind(string candidate)
    {
        if (Form().Match(candidate) is not { Success: true } m)
        {
            return candidate.Length == 0 ? "end-of-candidates" : candidate;
        }

        var component = m.Groups["component"].Value;
        return $"{m.Groups["protocol"].Value.ToLowerInvariant()} {m.Groups["type"].Value}"
            + (m.Groups["tcp"].Success ? $" {m.Groups["tcp"].Value}" : "")
            + (component == "1" ? "" : $" component {component}");
    }

    /// <summary>True for a candidate attribute's value.</summary>
    public static bool Is(string text) => Form().IsMatch(text);

    /// <summary>Distinct kinds in the order in which gathering finds them: UDP, TCP, then the end.</summary>
    public static IEnumerable<string> InOrder(IEnumerable<string> lines) => lines.Distinct()
        .OrderBy(l => l.Contains("end-of-candidates", StringComparison.Ordinal) ? 2 : l.Contains("tcp ", StringComparison.Ordinal) ? 1 : 0)
        .ThenBy(l => l, StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:a=)?candidate:\S+ (?<component>\d+) (?<protocol>\S+) \d+ \S+ \d+ typ (?<type>\S+)(?:.* tcptype (?<tcp>\S+))?")]
    private static partial Regex Form();
}
