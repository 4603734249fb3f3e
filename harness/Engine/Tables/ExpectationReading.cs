using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Conformance.Engine.Tables;

/// <summary>Reads what must hold of a whole case.</summary>
internal sealed class ExpectationReading(YamlReading yaml, bool twoPeers)
{
    public ImmutableArray<Expectation> Read(YamlMappingNode row)
    {
        switch (YamlReading.Find(row, "then"))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.SelectMany(ReadOne)];
            case var other:
                yaml.Error(other, "'then' is a list of expectations");
                return [];
        }
    }

    private IEnumerable<Expectation> ReadOne(YamlNode node)
    {
        if (node is not YamlMappingNode { Children.Count: 1 } map)
        {
            yaml.Error(node, "an expectation has one key: state, order, never, once, count, compare or sdp");
            return [];
        }

        var at = yaml.At(node);
        var (keyNode, value) = map.Children[0];
        switch (YamlReading.Text(keyNode))
        {
            case "state":
                var states = new ConditionReading(yaml, twoPeers).Read(value, allowAnyAttribute: false);
                return [new Expectation.State(at, "at the end: " + string.Join(", ", states), states)];
            case "order":
                var chain = yaml.Strings(value, "order").Select(t => Pattern(value, t)).OfType<EntryPattern>().ToImmutableArray();
                if (chain.Length < 2 || chain.Select(p => p.Peer).Distinct().Count() > 1)
                {
                    yaml.Error(value, "'order' is a list of at least two entries of one peer: what happens at two peers has no order that anyone could observe");
                }

                return [new Expectation.Order(at, "in order: " + string.Join(", ", chain), chain)];
            case "never":
                return [.. yaml.Strings(value, "never").Select(t => Counted(at, value, t, 0, 0, "never"))];
            case "once":
                return [.. yaml.Strings(value, "once").Select(t => Counted(at, value, t, 1, 1, "once"))];
            case "count":
                return value is YamlMappingNode counts ? [.. counts.Children.Select(c => ReadCount(at, c.Key, c.Value))] : Wrong(value, "'count' is a mapping from entry to number");
            case "compare":
                return [.. yaml.Strings(value, "compare").Select(t => Compared(at, value, t)).OfType<Expectation>()];
            case "sdp":
                return ReadSdp(at, value);
            case var unknown:
                return Wrong(keyNode, $"unknown expectation '{unknown}' (known: state, order, never, once, count, compare, sdp)");
        }
    }

    private Expectation.Count ReadCount(SourceLocation at, YamlNode key, YamlNode value)
    {
        var text = YamlReading.Text(value);
        var range = text.Split("..");
        if (!int.TryParse(range[0], out var least) || !(range.Length == 1 || range[1].Length == 0 || int.TryParse(range[1], out _)))
        {
            yaml.Error(value, $"'{text}': a count is '2', '1..3' or '1..'");
        }

        var most = range.Length == 1 ? least : range[1].Length == 0 ? int.MaxValue : int.Parse(range[1]);
        return Counted(at, key, YamlReading.Text(key), least, most, text + " times");
    }

    private Expectation.Count Counted(SourceLocation at, YamlNode node, string text, int least, int most, string word) =>
        new(at, $"{word}: {text}", Pattern(node, text) ?? new EntryPattern("a", "pc", "", default, null), least, most);

    private Expectation.Compare? Compared(SourceLocation at, YamlNode node, string text)
    {
        if (Comparison.TryParse(text, out var comparison) && (twoPeers || (comparison.LeftPeer, comparison.RightPeer) == ("a", "a")))
        {
            return new Expectation.Compare(at, comparison.ToString(), comparison);
        }

        yaml.Error(node, $"'{text}' compares nothing: write 'a.role != b.role', with =, !=, < or <= between two values that steps named");
        return null;
    }

    private Expectation[] ReadSdp(SourceLocation at, YamlNode value)
    {
        if (value is not YamlMappingNode map)
        {
            return Wrong(value, "'sdp' is a mapping with of, has, lacks");
        }

        yaml.KnownKeys(map, "sdp", "of", "has", "lacks", "media", "since", "kept", "changed");
        var of = yaml.Required(map, "of", "'sdp'").Split('.', 2);
        if (of.Length != 2 || of[0] is not ("a" or "b"))
        {
            return Wrong(map, "'of' names a description of a peer: a.offer, b.applied.local");
        }

        var (has, lacks, kept, changed) = (yaml.Patterns(map, "has"), yaml.Patterns(map, "lacks"), yaml.Patterns(map, "kept"), yaml.Patterns(map, "changed"));
        var media = YamlReading.Find(map, "media") is { } list ? yaml.Strings(list, "media") : null;
        var since = yaml.Optional(map, "since")?.Split('.', 2);
        if (since is { Length: not 2 } || (since is not null && since[0] != of[0]))
        {
            return Wrong(map, $"'since' names an earlier description of the same peer: {of[0]}.offer");
        }

        if (since is null && kept.Count + changed.Count > 0)
        {
            return Wrong(map, "'kept' and 'changed' need 'since', the description to compare with");
        }

        var text = $"sdp of {of[0]}.{of[1]}" + Words("has", has) + Words("lacks", lacks)
            + (media is null ? "" : $" has the media {(media.Count == 0 ? "none" : string.Join(", ", media))}")
            + (since is null ? "" : $" since {since[0]}.{since[1]}") + Words("keeps", kept) + Words("changes", changed);
        return
        [
            new Expectation.Sdp(at, text, of[0], of[1], [.. has], [.. lacks])
            {
                Media = media is null ? null : [.. media], Since = since?[1], Kept = [.. kept], Changed = [.. changed],
            },
        ];

        static string Words(string verb, List<string> lines) => lines.Count > 0 ? $" {verb} {string.Join(", ", lines)}" : "";
    }

    private EntryPattern? Pattern(YamlNode node, string text)
    {
        if (EntryPattern.TryParse(text, out var pattern) && (twoPeers || pattern!.Peer == "a"))
        {
            return pattern;
        }

        yaml.Error(node, $"'{text}' names no entry: write 'a: signalingstatechange', 'a: dc open', 'a: setLocalDescription resolves' (of a peer of this row)");
        return null;
    }

    private Expectation[] Wrong(YamlNode node, string message)
    {
        yaml.Error(node, message);
        return [];
    }
}
