using System.Collections.Immutable;
using Conformance.Engine.Stability;
using Conformance.Engine.Tables;
using Conformance.Spec.Clauses;
using YamlDotNet.RepresentationModel;

namespace Conformance.Engine.Expectations;

/// <summary>The known deviations of one implementation: <c>reports/expectations/&lt;implementation&gt;.yaml</c>.</summary>
/// <param name="Implementation">Whose.</param>
/// <param name="Entries">In the order of the file.</param>
public sealed record ExpectationFile(string Implementation, ImmutableArray<ExpectationEntry> Entries)
{
    /// <summary>Reads the file of an implementation; one that has none has no known deviations.</summary>
    /// <exception cref="TableException">It is not of its form.</exception>
    public static ExpectationFile Read(string root, string implementation)
    {
        var relative = $"reports/expectations/{implementation}.yaml";
        var path = Path.Combine(root, relative);
        return File.Exists(path) ? Parse(File.ReadAllText(path), relative, implementation) : new ExpectationFile(implementation, []);
    }

    /// <summary>The files of all implementations that have one.</summary>
    /// <exception cref="TableException">One is not of its form.</exception>
    public static ImmutableArray<ExpectationFile> ReadAll(string root)
    {
        var folder = Path.Combine(root, "reports", "expectations");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(f => Read(root, Path.GetFileNameWithoutExtension(f))).OrderBy(f => f.Implementation, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="TableException">It is not of its form.</exception>
    public static ExpectationFile Parse(string text, string file, string implementation)
    {
        var yaml = new YamlReading(file, _ => "");
        var entries = new List<ExpectationEntry>();
        if (yaml.Root(text) is { } root)
        {
            yaml.KnownKeys(root, "expectations", "implementation", "known");
            if (yaml.Required(root, "implementation", "an expectations file") is var name && name != implementation)
            {
                yaml.Error(root, $"'implementation: {name}' in the file of {implementation}");
            }

            var known = YamlReading.Find(root, "known");
            if (known is not (null or YamlSequenceNode or YamlScalarNode { Value: null or "" }))
            {
                yaml.Error(known, "'known' is a list of entries");
            }

            foreach (var node in known as YamlSequenceNode ?? [])
            {
                if (node is YamlMappingNode map)
                {
                    entries.Add(ReadEntry(yaml, map));
                }
                else
                {
                    yaml.Error(node, "an entry is a mapping with case, finding, clause and reason");
                }
            }
        }

        return yaml.Errors.Count == 0 ? new ExpectationFile(implementation, [.. entries]) : throw new TableException(yaml.Errors);
    }

    private static ExpectationEntry ReadEntry(YamlReading yaml, YamlMappingNode map)
    {
        yaml.KnownKeys(map, "entry", "case", "finding", "actual", "clause", "reason", "link", "versions", "kind", "sometimes", "rate");
        var versions = VersionRange.Any;
        if (yaml.Optional(map, "versions") is { } text && !VersionRange.TryParse(text, out versions))
        {
            yaml.Error(map, $"versions '{text}': write '>=150', '<160' or '>=150 <160'");
        }

        var kind = yaml.Required(map, "kind", "an entry");
        if (kind is not ("permanent" or "temporary" or ""))
        {
            yaml.Error(map, $"kind '{kind}' is neither permanent nor temporary");
        }

        var clause = yaml.Required(map, "clause", "an entry");
        if (clause.Length > 0 && !Clause.TryParse(clause, out _))
        {
            yaml.Error(map, $"clause '{clause}': write webrtc#fragment or rfcNNNN#section-N.N");
        }

        if (yaml.Optional(map, "link") is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            yaml.Error(map, $"link '{link}' is not an https address");
        }

        Rate? rate = null;
        if (yaml.Optional(map, "rate") is { } often)
        {
            if (Rate.TryParse(often, out var read))
            {
                rate = read;
            }
            else
            {
                yaml.Error(map, $"rate '{often}': write '12/20', what './conformance stability' measures");
            }
        }

        return new ExpectationEntry
        {
            Case = yaml.Required(map, "case", "an entry"),
            Finding = yaml.Required(map, "finding", "an entry"),
            Actual = yaml.Optional(map, "actual"),
            Clause = clause,
            Reason = yaml.Required(map, "reason", "an entry"),
            Link = yaml.Optional(map, "link"),
            Versions = versions,
            Permanent = kind == "permanent",
            Sometimes = yaml.Optional(map, "sometimes") == "true",
            Rate = rate,
            At = yaml.At(map),
        };
    }
}
