namespace Conformance.Units.Managed.Jsep;

/// <summary>Looks at descriptions as text, and changes them.</summary>
internal static class SdpText
{
    /// <summary>The lines before the first section.</summary>
    public static string[] Session(string text) => [.. Lines(text).TakeWhile(line => !line.StartsWith("m=", StringComparison.Ordinal))];

    /// <summary>The lines of a section, the m= line first.</summary>
    public static string[] Section(string text, int index)
    {
        var lines = Lines(text);
        var starts = lines.Index().Where(l => l.Item.StartsWith("m=", StringComparison.Ordinal)).Select(l => l.Index).Append(lines.Length).ToArray();
        return lines[starts[index]..starts[index + 1]];
    }

    /// <summary>The m= lines.</summary>
    public static string[] MediaLines(string text) => [.. Lines(text).Where(line => line.StartsWith("m=", StringComparison.Ordinal))];

    /// <summary>The names of the attributes of a section.</summary>
    public static string[] AttributeNames(string text, int index) =>
        [.. Section(text, index).Where(l => l.StartsWith("a=", StringComparison.Ordinal)).Select(l => l[2..].Split(':')[0])];

    /// <summary>The text with a part changed; the part must be there.</summary>
    public static string With(this string text, string part, string replacement)
    {
        Assert.That(text, Does.Contain(part));
        return text.Replace(part, replacement, StringComparison.Ordinal);
    }

    /// <summary>The text without the lines that begin like this; at least one must be there.</summary>
    public static string Without(this string text, string start)
    {
        var kept = Lines(text).Where(line => !line.StartsWith(start, StringComparison.Ordinal)).ToArray();
        Assert.That(kept, Has.Length.LessThan(Lines(text).Length), start);
        return string.Concat(kept.Select(line => line + "\r\n"));
    }

    /// <summary>The text with a line put behind the m= and c= lines of a section.</summary>
    public static string InSection(this string text, int section, string line)
    {
        var lines = Lines(text).ToList();
        var index = lines.Index().Where(l => l.Item.StartsWith("m=", StringComparison.Ordinal)).ElementAt(section).Index;
        lines.Insert(index + 2, line);
        return string.Concat(lines.Select(l => l + "\r\n"));
    }

    private static string[] Lines(string text) => text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
