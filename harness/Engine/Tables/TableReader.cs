using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Conformance.Spec.Clauses;
using Conformance.Spec.Seed;
using YamlDotNet.RepresentationModel;

namespace Conformance.Engine.Tables;

/// <summary>Reads scenario tables. The form is described in <c>suites/tables/README.md</c> and, for editors, in <c>suites/tables/table.schema.json</c>.</summary>
public static partial class TableReader
{
    private static readonly Dictionary<string, Need> Needs = new()
    {
        ["two-peers"] = Need.TwoPeers,
        ["media"] = Need.Media,
        ["slow"] = Need.Slow,
        ["turn"] = Need.Turn,
        ["alike"] = Need.Alike,
    };

    /// <summary>Reads the project's own tables, <c>suites/tables</c>, and generates the rows of the signaling matrix.</summary>
    /// <param name="root">The repository's root.</param>
    /// <exception cref="TableException">A table is not of its form, or an id stands twice.</exception>
    public static ImmutableArray<Scenario> ReadAll(string root) =>
        Checked([.. ReadFiles(root, Path.Combine(root, "suites", "tables"), out var errors), .. SignalingMatrix.Generate(f => ReadFixture(root, f))], errors);

    /// <summary>Reads every <c>*.yaml</c> below a folder, in order of name.</summary>
    /// <param name="root">The repository's root; paths in errors are relative to it, fixtures are below its <c>fixtures</c> folder.</param>
    /// <param name="folder">The folder of the tables.</param>
    /// <exception cref="TableException">A table is not of its form, or an id stands twice.</exception>
    public static ImmutableArray<Scenario> ReadFolder(string root, string folder) => Checked(ReadFiles(root, folder, out var errors), errors);

    private static List<Scenario> ReadFiles(string root, string folder, out List<string> errors)
    {
        errors = [];
        var rows = new List<Scenario>();
        if (!Directory.Exists(folder))
        {
            throw new TableException([$"{folder}: there is no such folder"]);
        }

        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
        {
            throw new TableException([$"{folder}: there is no table (*.yaml) in this folder"]);
        }

        foreach (var file in files)
        {
            try
            {
                rows.AddRange(Parse(File.ReadAllText(file), Path.GetRelativePath(root, file).Replace('\\', '/'), f => ReadFixture(root, f)));
            }
            catch (TableException e)
            {
                errors.AddRange(e.Errors);
            }
        }

        return rows;
    }

    private static ImmutableArray<Scenario> Checked(List<Scenario> rows, List<string> errors)
    {
        errors.AddRange(Duplicates(rows));
        return errors.Count == 0 ? [.. rows] : throw new TableException(errors);
    }

    private static string ReadFixture(string root, string path) => File.ReadAllText(Path.Combine(root, "fixtures", path));

    /// <summary>Reads one table.</summary>
    /// <param name="text">Its YAML.</param>
    /// <param name="file">Its path for messages.</param>
    /// <param name="readFixture">Gives the text of a fixture by its path below <c>fixtures</c>.</param>
    /// <exception cref="TableException">It is not of its form.</exception>
    public static ImmutableArray<Scenario> Parse(string text, string file, Func<string, string> readFixture)
    {
        var yaml = new YamlReading(file, readFixture);
        var rows = yaml.Root(text) is { } root ? ReadTable(yaml, root) : [];
        return yaml.Errors.Count == 0 ? [.. rows] : throw new TableException(yaml.Errors);
    }

    private static IEnumerable<string> Duplicates(IEnumerable<Scenario> all)
    {
        foreach (var same in all.GroupBy(s => s.Id).Where(g => g.Count() > 1))
        {
            var places = same.Select(s => s.At.ToString()).ToList();
            yield return $"{places[1]}: the id '{same.Key}' stands already at {places[0]}";
        }
    }

    private static List<Scenario> ReadTable(YamlReading yaml, YamlMappingNode root)
    {
        yaml.KnownKeys(root, "table", "area", "values", "scenarios");
        var area = yaml.Required(root, "area", "a table");
        var values = new Dictionary<string, JsonNode?>();
        if (YamlReading.Find(root, "values") is YamlMappingNode named)
        {
            foreach (var (key, value) in named.Children)
            {
                values[YamlReading.Text(key)] = yaml.Json(value);
            }
        }

        var rows = new List<Scenario>();
        if (YamlReading.Find(root, "scenarios") is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            yaml.Error(root, "a table needs 'scenarios', a list with at least one row");
            return rows;
        }

        foreach (var node in list)
        {
            if (node is YamlMappingNode row)
            {
                rows.Add(ReadRow(yaml, row, area, values));
            }
            else
            {
                yaml.Error(node, "a scenario is a mapping with id, title, clauses and steps");
            }
        }

        return rows;
    }

    private static Scenario ReadRow(YamlReading yaml, YamlMappingNode row, string area, IReadOnlyDictionary<string, JsonNode?> values)
    {
        yaml.KnownKeys(row, "scenario", "id", "title", "clauses", "seed", "tags", "needs", "settled", "steps", "then");
        var id = yaml.Required(row, "id", "a scenario");
        if (id.Length > 0 && !IdForm().IsMatch(id))
        {
            yaml.Error(row, $"id '{id}': lower-case words with hyphens, parts divided by '/'");
        }
        else if (id.Length > 0 && !id.StartsWith(area + "/", StringComparison.Ordinal))
        {
            yaml.Error(row, $"id '{id}' must begin with the area, '{area}/'");
        }

        var clauses = yaml.Strings(row, "clauses");
        if (clauses.Count == 0)
        {
            yaml.Error(row, $"scenario '{id}' names no clause: every row says which part of the documents it tests");
        }

        foreach (var clause in clauses)
        {
            if (!Clause.TryParse(clause, out var place))
            {
                yaml.Error(YamlReading.Find(row, "clauses")!, $"'{clause}' is not a clause: write webrtc#fragment, rfcNNNN#section-N.N, or either with /step behind it");
            }
            else if (ClauseIndex.IsUnknownStep(place))
            {
                var known = ClauseIndex.SectionOf(place) is { } section
                    ? $"its steps: {string.Join(", ", section.Steps.Select(s => s.Id))}"
                    : $"the index has no section {place.Section}";
                yaml.Error(YamlReading.Find(row, "clauses")!, $"'{clause}' names no step of the clause index ({known})");
            }
        }

        var needs = Need.None;
        foreach (var need in yaml.Strings(row, "needs"))
        {
            if (Needs.TryGetValue(need, out var flag))
            {
                needs |= flag;
            }
            else
            {
                yaml.Error(YamlReading.Find(row, "needs")!, $"unknown need '{need}' (known: {string.Join(", ", Needs.Keys)})");
            }
        }

        if ((needs & (Need.Alike | Need.TwoPeers)) == Need.Alike)
        {
            yaml.Error(YamlReading.Find(row, "needs")!, "'alike' in a row that does not say 'two-peers'");
        }

        var seed = yaml.Strings(row, "seed");
        foreach (var term in seed.Where(t => !SeedTerms.Contains(t)))
        {
            yaml.Error(YamlReading.Find(row, "seed")!, $"'{term}' is no term of MDN's page on RTCPeerConnection (known: {string.Join(", ", SeedTerms.All.Select(t => t.Name))})");
        }

        var steps = new StepReading(yaml, values, needs).Read(row, id);
        var then = new ExpectationReading(yaml, needs.HasFlag(Need.TwoPeers)).Read(row);
        return new Scenario
        {
            Id = id,
            Title = yaml.Required(row, "title", $"scenario '{id}'"),
            Clauses = [.. clauses],
            Seed = [.. seed],
            Settled = yaml.Optional(row, "settled"),
            Tags = [.. yaml.Strings(row, "tags").Prepend(area).Distinct()],
            Needs = needs,
            At = yaml.At(row),
            Steps = steps,
            Then = then,
        };
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+$")]
    private static partial Regex IdForm();
}
