using System.Text.RegularExpressions;

namespace Conformance.Engine.Snapshots;

/// <summary>
/// The descriptions of a case, each text once, with stable names. What joins a local description while candidates are gathered (the default
/// candidate's address and port, the candidates, their end) is left to <see cref="Gathered"/>: at any other moment chance decides how much is there.
/// <c>a=rtcp</c> is nowhere: whether it has joined is chance at that moment too, and rules judge it.
/// </summary>
internal sealed partial class CanonicalDescriptions(StableNames names)
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string[]> _texts = [];

    /// <summary>The texts in the order of their numbers, which count from 1.</summary>
    public IReadOnlyList<string[]> Texts => _texts;

    /// <summary>The number of a description's text.</summary>
    public int NumberOf(string sdp)
    {
        string[] lines = [.. Lines(sdp).Where(l => !IsGathered(l)).Select(l => IsSemantic(l) ? l : Canonical(l))];

        // A set, in the order of random ids: they have their names from the sections, which come behind it.
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = IsSemantic(lines[i]) ? Sorted(lines[i]) : lines[i];
        }

        var text = string.Join('\n', lines);
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _texts.Count + 1;
            _texts.Add(lines);
        }

        return number;
    }

    /// <summary>What gathering has put into each section.</summary>
    public static string Gathered(string sdp)
    {
        var sections = new List<List<string>>();
        foreach (var line in Lines(sdp))
        {
            if (line.StartsWith("m=", StringComparison.Ordinal))
            {
                sections.Add([line]);
            }
            else if (sections.Count > 0 && IsGathered(line))
            {
                sections[^1].Add(line);
            }
        }

        return string.Join("; ", sections.Select(Describe));
    }

    private static string Describe(List<string> section)
    {
        var media = section[0].Split(' ');
        var port = media[1] is "0" or "9" ? media[1] : "<port>";
        var others = section.Skip(1).Where(l => !l.StartsWith("a=candidate:", StringComparison.Ordinal) && !l.StartsWith("a=rtcp:", StringComparison.Ordinal))
            .Select(l => Default().Replace(l, "<address>"));
        var candidates = CandidateText.InOrder(section.Where(l => l.StartsWith("a=candidate:", StringComparison.Ordinal)).Select(CandidateText.Kind));
        return string.Join(", ", [$"{media[0]} {port}", .. candidates, .. others.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool IsGathered(string line) =>
        line is "a=end-of-candidates" || line.StartsWith("c=", StringComparison.Ordinal)
        || line.StartsWith("a=candidate:", StringComparison.Ordinal) || line.StartsWith("a=rtcp:", StringComparison.Ordinal);

    private static bool IsSemantic(string line) => line.StartsWith("a=msid-semantic:", StringComparison.Ordinal);

    private string Sorted(string semantic) => semantic.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var token, .. var streams]
        ? string.Join(' ', [name, token, .. streams.Select(names.In).Order(StringComparer.Ordinal)])
        : semantic;

    private static IEnumerable<string> Lines(string sdp) => sdp.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r'));

    private string Canonical(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
        switch (name)
        {
            case "a=ice-ufrag":
                return $"{name}:{names.Of("ufrag", value)}";
            case "a=ice-pwd":
                return $"{name}:{names.Of("pwd", value)}";
            case "a=tls-id":
                return $"{name}:{names.Of("tls-id", value)}";
            case "a=fingerprint":
                var parts = value.Split(' ', 2);
                return $"{name}:{parts[0]} {names.Of("fingerprint", parts[^1].ToUpperInvariant())}";
            case "a=ssrc":
                return $"{name}:{Source().Replace(value, m => names.Of("ssrc", m.Groups[1].Value) + (m.Groups[3].Success ? $" cname:{names.Of("cname", m.Groups[3].Value)}" : names.In(m.Groups[2].Value)))}";
            case "a=ssrc-group":
                return $"{name}:{Number().Replace(value, m => names.Of("ssrc", m.Value))}";
            default:
                return line[0] switch
                {
                    'o' => Origin().Replace(line, m => $"{Product().Replace(m.Groups[1].Value, "<version>")} {names.Of("session", m.Groups[2].Value)}{m.Groups[3].Value}"),
                    'm' => Media().Replace(line, m => m.Groups[2].Value == "0" ? m.Value : $"{m.Groups[1].Value} <port>"),
                    _ => names.In(line),
                };
        }
    }

    [GeneratedRegex(@"(?<=IP[46] )(?!0\.0\.0\.0)\S+")]
    private static partial Regex Default();

    [GeneratedRegex(@"^(\d+)((?: cname:(\S+))|.*)$")]
    private static partial Regex Source();

    [GeneratedRegex(@"\b\d+\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(o=\S+) (\d+)( .*)$")]
    private static partial Regex Origin();

    // Firefox names its version here: o=mozilla...THIS_IS_SDPARTA-153.7.0.
    [GeneratedRegex(@"(?<=-)\d+(\.\d+)+\w*")]
    private static partial Regex Product();

    [GeneratedRegex(@"^(m=\S+) (\d+)(?= )")]
    private static partial Regex Media();
}
