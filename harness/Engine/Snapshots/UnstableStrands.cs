using System.Collections.Immutable;
using Conformance.Engine.Tables;
using YamlDotNet.RepresentationModel;

namespace Conformance.Engine.Snapshots;

/// <summary>The list of what no snapshot can hold: <c>reports/snapshots/unstable.yaml</c>.</summary>
/// <param name="Entries">In the order of the file.</param>
public sealed record UnstableStrands(ImmutableArray<UnstableStrand> Entries)
{
    /// <summary>The file from the repository's root.</summary>
    public const string File = "reports/snapshots/unstable.yaml";

    /// <summary>Reads the file; where there is none, everything is stable.</summary>
    /// <exception cref="TableException">It is not of its form.</exception>
    public static UnstableStrands Read(string root) =>
        Path.Combine(root, File) is var path && System.IO.File.Exists(path) ? Parse(System.IO.File.ReadAllText(path)) : new UnstableStrands([]);

    /// <summary>Reads the text of the file.</summary>
    /// <exception cref="TableException">It is not of its form.</exception>
    public static UnstableStrands Parse(string text)
    {
        var yaml = new YamlReading(File, _ => "");
        var entries = new List<UnstableStrand>();
        if (yaml.Root(text) is { } root)
        {
            yaml.KnownKeys(root, "list", "unstable");
            foreach (var node in YamlReading.Find(root, "unstable") as YamlSequenceNode ?? [])
            {
                if (node is not YamlMappingNode map)
                {
                    yaml.Error(node, "an entry is a mapping with case, strand and reason");
                    continue;
                }

                yaml.KnownKeys(map, "entry", "case", "strand", "reason");
                entries.Add(new UnstableStrand(
                    [.. Globs(yaml, map, "case")], [.. Globs(yaml, map, "strand")], yaml.Required(map, "reason", "an entry"), yaml.At(map)));
            }
        }

        return yaml.Errors.Count == 0 ? new UnstableStrands([.. entries]) : throw new TableException(yaml.Errors);
    }

    /// <summary>The snapshot without what is listed.</summary>
    public Snapshot Without(string caseId, Snapshot snapshot)
    {
        var listed = Entries.Where(e => e.CoversCase(caseId)).ToList();
        return listed.Count == 0
            ? snapshot
            : snapshot with { Strands = [.. snapshot.Strands.Where(s => !listed.Any(e => e.Covers(caseId, s.Name)))] };
    }

    private static List<string> Globs(YamlReading yaml, YamlMappingNode map, string key)
    {
        var globs = yaml.Strings(map, key);
        if (globs.Count == 0)
        {
            yaml.Error(map, $"an entry needs '{key}'");
        }

        return globs;
    }
}
