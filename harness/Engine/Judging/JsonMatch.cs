using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Engine.Judging;

/// <summary>
/// Compares a value with what a row asks of it: members that the row does not name are not looked at, and a text between slashes is a regular
/// expression for a text or a number.
/// </summary>
internal static class JsonMatch
{
    /// <summary>The first place where the value is not as asked, or null.</summary>
    public static (string Expected, string Actual)? Difference(JsonNode? wanted, JsonElement actual, string path = "value")
    {
        switch (wanted)
        {
            case JsonObject o when IsUndefined(o) && !IsUndefined(actual):
                return ($"{path} is undefined", $"{path} is {Show(actual)}");
            case JsonObject o when actual.ValueKind == JsonValueKind.Object:
                foreach (var (name, member) in o)
                {
                    if (!actual.TryGetProperty(name, out var found))
                    {
                        // A dictionary without a member and one in which it is undefined are the same to a script that reads it.
                        if (member is JsonObject absent && IsUndefined(absent))
                        {
                            continue;
                        }

                        return ($"{path}.{name} is {Show(member)}", $"{path} has no {name}");
                    }

                    if (Difference(member, found, $"{path}.{name}") is { } d)
                    {
                        return d;
                    }
                }

                return null;
            case JsonObject o when actual.ValueKind == JsonValueKind.Array:
                // As for a script, a list has its length and its elements as members.
                return Difference(o, JsonSerializer.SerializeToElement(actual.EnumerateArray().Select((element, i) => (Name: $"{i}", Value: element))
                    .Append((Name: "length", Value: JsonSerializer.SerializeToElement(actual.GetArrayLength()))).ToDictionary(m => m.Name, m => m.Value)), path);
            case JsonArray list when actual.ValueKind == JsonValueKind.Array:
                if (list.Count != actual.GetArrayLength())
                {
                    return ($"{path} has {list.Count} elements", $"{actual.GetArrayLength()} elements");
                }

                for (var i = 0; i < list.Count; i++)
                {
                    if (Difference(list[i], actual[i], $"{path}[{i}]") is { } d)
                    {
                        return d;
                    }
                }

                return null;
            default:
                return Same(wanted, actual) ? null : ($"{path} is {Show(wanted)}", $"{path} is {Show(actual)}");
        }
    }

    private static bool IsUndefined(JsonObject o) => o.Count == 1 && o.ContainsKey("$undefined");

    private static bool IsUndefined(JsonElement e) => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("$undefined", out _);

    private static bool Same(JsonNode? wanted, JsonElement actual) => wanted switch
    {
        null => actual.ValueKind == JsonValueKind.Null,
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => actual.ValueKind == JsonValueKind.Number && Number(v) == actual.GetDouble(),
        JsonValue v when v.TryGetValue<string>(out var text) && TextPattern.IsExpression(text) =>
            actual.ValueKind is JsonValueKind.String or JsonValueKind.Number && TextPattern.Matches(text, actual.ToString()),
        JsonValue v when v.GetValueKind() == JsonValueKind.String => actual.ValueKind == JsonValueKind.String && v.ToString() == actual.GetString(),
        JsonValue v => v.GetValueKind() == actual.ValueKind,
        _ => false,
    };

    /// <summary>A node made in memory holds a long or a double and gives it as nothing else.</summary>
    private static double Number(JsonValue value) => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Show(JsonNode? node) => node is JsonObject o && IsUndefined(o) ? "undefined" : Shorten(node?.ToJsonString() ?? "null");

    private static string Show(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.Object when IsUndefined(e) => "undefined",
        JsonValueKind.Object when e.TryGetProperty("$type", out var type) && type.GetString() is { } name => $"a {name}",
        _ => Shorten(e.GetRawText()),
    };

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..117] + "...";
}
