using System.Text.RegularExpressions;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// Gives what chance makes a name that is the same every time: the first ICE password of a case is <c>&lt;pwd 1&gt;</c> wherever it stands, so that
/// it is still seen which are the same.
/// </summary>
internal sealed partial class StableNames
{
    private readonly Dictionary<(string Kind, string Text), string> _names = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The name of this text among those of its kind.</summary>
    public string Of(string kind, string text)
    {
        if (!_names.TryGetValue((kind, text), out var name))
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            _names[(kind, text)] = name = $"<{kind} {_counts[kind]}>";
        }

        return name;
    }

    /// <summary>A text with the identifiers and addresses in it replaced.</summary>
    public string In(string text) => Uuid().Replace(Address().Replace(text, m => m.Groups[1].Success ? "<address>:<port>" : "<address>"), m => Of("id", m.Value));

    [GeneratedRegex(@"\{?\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b\}?", RegexOptions.IgnoreCase)]
    private static partial Regex Uuid();

    // The last part may be masked, as Chromium does in icecandidateerror. 0.0.0.0 says that there is none.
    [GeneratedRegex(@"(?<![\w.])(?!0\.0\.0\.0)\d{1,3}\.\d{1,3}\.\d{1,3}\.(?:\d{1,3}|x)(:\d+)?(?![\w.])")]
    private static partial Regex Address();
}
