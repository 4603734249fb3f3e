using System.Text.RegularExpressions;

namespace Conformance.Engine.Expectations;

/// <summary>Versions from a least one (inclusive) to a last one (exclusive): <c>&gt;=150</c>, <c>&gt;=150 &lt;160</c>, <c>&lt;160</c>.</summary>
/// <param name="Least">Inclusive; null for no lower end.</param>
/// <param name="Below">Exclusive; null for no upper end.</param>
public sealed partial record VersionRange(Version? Least, Version? Below)
{
    /// <summary>Every version.</summary>
    public static VersionRange Any { get; } = new(null, null);

    /// <summary>Reads one.</summary>
    public static bool TryParse(string text, out VersionRange range)
    {
        var m = Form().Match(text.Trim());
        range = m.Success && text.Trim().Length > 0 ? new VersionRange(Read(m.Groups[1].Value), Read(m.Groups[2].Value)) : Any;
        return range != Any;
    }

    /// <summary>True when the version lies in the range; a version that cannot be read lies in every range.</summary>
    public bool Contains(string? version) => Read(version ?? "") is not { } v || ((Least is null || v >= Least) && (Below is null || v < Below));

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', new[] { Least is null ? null : $">={Short(Least)}", Below is null ? null : $"<{Short(Below)}" }.OfType<string>());

    private static string Short(Version version) => version is { Minor: 0, Build: < 0 } ? $"{version.Major}" : $"{version}";

    private static Version? Read(string text)
    {
        var digits = Leading().Match(text).Value;
        return digits.Length == 0 ? null : Version.Parse(digits.Contains('.') ? digits : digits + ".0");
    }

    [GeneratedRegex(@"^(?:>=\s*([\d.]+))?\s*(?:<\s*([\d.]+))?$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^\d+(\.\d+){0,3}")]
    private static partial Regex Leading();
}
