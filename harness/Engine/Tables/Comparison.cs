using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Conformance.Engine.Tables;

/// <summary>Two values that steps named, and how they compare: <c>a.role != b.role</c>.</summary>
/// <param name="LeftPeer">The peer that named the first one.</param>
/// <param name="Left">Its name, with members.</param>
/// <param name="Sign"><c>=</c>, <c>!=</c>, <c>&lt;</c> or <c>&lt;=</c>.</param>
/// <param name="RightPeer">The peer that named the second one.</param>
/// <param name="Right">Its name, with members.</param>
public sealed partial record Comparison(string LeftPeer, string Left, string Sign, string RightPeer, string Right)
{
    /// <summary>Reads one; false when the text is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Comparison? comparison)
    {
        var m = Form().Match(text);
        comparison = m.Success ? new Comparison(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value, m.Groups[5].Value) : null;
        return m.Success;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{LeftPeer}.{Left} {Sign} {RightPeer}.{Right}";

    [GeneratedRegex(@"^([ab])\.([\w.]+) (=|!=|<|<=) ([ab])\.([\w.]+)$")]
    private static partial Regex Form();
}
