using System.Collections.Immutable;
using Conformance.Engine.Stability;

namespace Conformance.Engine.Expectations;

/// <summary>Changes the text of an expectations file and leaves every other line, comments and layout included, as it is.</summary>
public static class EntryText
{
    /// <summary>The text without some entries, and with new ones at its end.</summary>
    /// <param name="text">The file; empty for a new one.</param>
    /// <param name="implementation">Whose file it is, for a new one.</param>
    /// <param name="removed">Entries that were read from this text.</param>
    /// <param name="added">New entries; where they stand is of no meaning.</param>
    public static string Change(string text, string implementation, IEnumerable<ExpectationEntry> removed, IEnumerable<ExpectationEntry> added)
    {
        var lines = LinesOf(text);
        foreach (var entry in removed.OrderByDescending(e => e.At.Line))
        {
            lines.RemoveRange(entry.At.Line - 1, Length(lines, entry.At.Line - 1));
        }

        if (lines is [""])
        {
            lines = [$"implementation: {implementation}", "known:"];
        }

        return string.Join('\n', [.. lines, .. added.SelectMany(e => Lines(e))]) + "\n";
    }

    /// <summary>The text with other rates.</summary>
    /// <param name="text">The file.</param>
    /// <param name="rates">Entries that were read from this text, with their rate from now on.</param>
    public static string WithRates(string text, IEnumerable<(ExpectationEntry Entry, Rate? Rate)> rates)
    {
        var lines = LinesOf(text);
        foreach (var (entry, rate) in rates.Where(r => r.Rate != r.Entry.Rate).OrderByDescending(r => r.Entry.At.Line))
        {
            var start = entry.At.Line - 1;
            var length = Length(lines, start);
            var changed = length == 1
                ? [.. Lines(entry with { Rate = rate })]
                : lines.GetRange(start, length).Where(l => !l.TrimStart().StartsWith("rate:", StringComparison.Ordinal))
                    .Concat(rate is null ? Array.Empty<string>() : [$"{new string(' ', Indent(lines[start]) + 2)}rate: {rate}"]).ToList();
            lines.RemoveRange(start, length);
            lines.InsertRange(start, changed);
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>An entry as these files write it.</summary>
    public static ImmutableArray<string> Lines(ExpectationEntry entry) =>
    [
        $"  - case: {Quote(entry.Case)}",
        $"    finding: {Quote(entry.Finding)}",
        .. entry.Actual is { } actual ? [$"    actual: {Quote(actual)}"] : Array.Empty<string>(),
        $"    clause: {Quote(entry.Clause)}",
        $"    reason: {Quote(entry.Reason)}",
        .. entry.Link is { } link ? [$"    link: {link}"] : Array.Empty<string>(),
        .. entry.Versions == VersionRange.Any ? Array.Empty<string>() : [$"    versions: {Quote(entry.Versions.ToString())}"],
        $"    kind: {(entry.Permanent ? "permanent" : "temporary")}",
        .. entry.Sometimes ? ["    sometimes: true"] : Array.Empty<string>(),
        .. entry.Rate is { } rate ? [$"    rate: {rate}"] : Array.Empty<string>(),
    ];

    private static List<string> LinesOf(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];

    /// <summary>An entry goes on as long as lines are indented deeper than its dash.</summary>
    private static int Length(List<string> lines, int start)
    {
        var dash = Indent(lines[start]);
        var end = start + 1;
        while (end < lines.Count && lines[end].Length > 0 && Indent(lines[end]) > dash)
        {
            end++;
        }

        return end - start;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    private static string Quote(string text) => $"'{text.Replace("'", "''")}'";
}
