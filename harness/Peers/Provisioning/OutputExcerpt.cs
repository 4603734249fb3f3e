using System.Text.RegularExpressions;

namespace Conformance.Peers.Provisioning;

/// <summary>The few lines of a failed command's output that say why it failed.</summary>
internal static partial class OutputExcerpt
{
    private const int Lines = 3;
    private const int LineLength = 200;

    /// <summary>The last different lines that speak of an error, else the last lines, between bars; empty when there are none.</summary>
    public static string Of(string output, string errors)
    {
        string[] lines = [.. $"{output}\n{errors}".Split('\n')
            .Select(line => Colour().Replace(line, "").Trim())
            .Where(line => line.Length > 0 && !StackFrame().IsMatch(line))
            .Select(line => line.Length > LineLength ? $"{line[..LineLength]}..." : line)
            .Distinct()];
        var telling = lines.Where(line => ErrorWord().IsMatch(line)).ToArray();
        return string.Join(" | ", (telling.Length > 0 ? telling : lines).TakeLast(Lines));
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]")]
    private static partial Regex Colour();

    [GeneratedRegex(@"^at .*[:)]")]
    private static partial Regex StackFrame();

    [GeneratedRegex(@"^E: |error|fail|not found|requires|denied|cannot|unable", RegexOptions.IgnoreCase)]
    private static partial Regex ErrorWord();
}
