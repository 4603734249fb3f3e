using System.Text.Json.Nodes;
using Conformance.Engine.Judging;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Conformance.Engine.Tables;

/// <summary>Reads YAML nodes with errors that name file and line; collects errors instead of stopping at the first.</summary>
internal sealed class YamlReading(string file, Func<string, string> readFixture)
{
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Parses the file's single document; null (and an error) when it is not YAML.</summary>
    public YamlMappingNode? Root(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map)
            {
                return map;
            }

            _errors.Add($"{file}:1: one YAML document with a mapping at its top was expected");
        }
        catch (YamlException e)
        {
            _errors.Add($"{file}:{e.Start.Line}: {e.InnerException?.Message ?? e.Message}");
        }

        return null;
    }

    public SourceLocation At(YamlNode node) => new(file, (int)node.Start.Line);

    public void Error(YamlNode node, string message) => _errors.Add($"{At(node)}: {message}");

    /// <summary>Reports keys that the form does not know.</summary>
    public void KnownKeys(YamlMappingNode map, string what, params ReadOnlySpan<string> known)
    {
        foreach (var key in map.Children.Keys)
        {
            var name = Text(key);
            if (!known.Contains(name))
            {
                var near = Nearest(name, known);
                Error(key, $"{what}: unknown key '{name}'{(near is null ? "" : $"; did you mean '{near}'?")} (known: {string.Join(", ", known.ToArray())})");
            }
        }
    }

    public static YamlNode? Find(YamlMappingNode map, string key) => map.Children.FirstOrDefault(c => Text(c.Key) == key).Value;

    /// <summary>A required string.</summary>
    public string Required(YamlMappingNode map, string key, string what)
    {
        if (Find(map, key) is YamlScalarNode { Value: { Length: > 0 } value })
        {
            return value;
        }

        Error(map, $"{what} needs '{key}'");
        return "";
    }

    public string? Optional(YamlMappingNode map, string key)
    {
        var node = Find(map, key);
        if (node is null or YamlScalarNode { Value: not null })
        {
            return (node as YamlScalarNode)?.Value;
        }

        Error(node, $"'{key}' is a text");
        return null;
    }

    /// <summary>A string or a list of strings.</summary>
    public List<string> Strings(YamlMappingNode map, string key) => Find(map, key) is { } node ? Strings(node, key) : [];

    public List<string> Strings(YamlNode node, string what)
    {
        switch (node)
        {
            case YamlScalarNode s:
                return [s.Value ?? ""];
            case YamlSequenceNode list when list.All(n => n is YamlScalarNode):
                return [.. list.Select(Text)];
            default:
                Error(node, $"'{what}' is a text or a list of texts");
                return [];
        }
    }

    public static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    /// <summary>Plain YAML to JSON: unquoted true, false, null and numbers are what they look like; <c>!file path</c> is a fixture's text.</summary>
    public JsonNode? Json(YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode map:
                var o = new JsonObject();
                foreach (var (k, v) in map.Children)
                {
                    o[Text(k)] = Json(v);
                }

                return o;
            case YamlSequenceNode list:
                return new JsonArray([.. list.Select(Json)]);
            case YamlScalarNode s when !s.Tag.IsEmpty && s.Tag.Value == "!file":
                return Fixture(s);
            case YamlScalarNode { Style: ScalarStyle.Plain } s:
                return s.Value switch
                {
                    null or "" or "null" or "~" => null,
                    "true" => JsonValue.Create(true),
                    "false" => JsonValue.Create(false),
                    var t when long.TryParse(t, out var n) => JsonValue.Create(n),
                    var t when double.TryParse(t, out var d) && char.IsAsciiDigit(t[^1]) => JsonValue.Create(d),
                    var t => JsonValue.Create(t),
                };
            default:
                return JsonValue.Create(Text(node));
        }
    }

    /// <summary>A value that is asked of an outcome or an event: JSON whose texts may be regular expressions.</summary>
    public JsonNode? Asked(YamlNode node)
    {
        foreach (var text in node.AllNodes.OfType<YamlScalarNode>())
        {
            CheckPattern(text);
        }

        return Json(node);
    }

    /// <summary>Texts that name texts: whole, or as regular expressions between slashes.</summary>
    public List<string> Patterns(YamlMappingNode map, string key)
    {
        if (Find(map, key) is { } node)
        {
            foreach (var text in node.AllNodes.OfType<YamlScalarNode>())
            {
                CheckPattern(text);
            }
        }

        return Strings(map, key);
    }

    private void CheckPattern(YamlScalarNode node)
    {
        if (TextPattern.Fault(node.Value ?? "") is { } fault)
        {
            Error(node, fault);
        }
    }

    private JsonValue? Fixture(YamlScalarNode node)
    {
        try
        {
            var text = readFixture(node.Value!);
            // SDP lines end with CRLF (RFC 8866 section 5); the fixture is stored with the repository's line ends.
            return JsonValue.Create(node.Value!.EndsWith(".sdp", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Error(node, $"fixture '{node.Value}' cannot be read: {e.Message}");
            return null;
        }
    }

    private static string? Nearest(string name, ReadOnlySpan<string> known)
    {
        string? best = null;
        var least = 3;
        foreach (var k in known)
        {
            var d = Distance(name, k);
            if (d < least)
            {
                (best, least) = (k, d);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
