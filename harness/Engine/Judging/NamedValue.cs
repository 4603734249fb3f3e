using System.Globalization;
using System.Text.Json;

namespace Conformance.Engine.Judging;

/// <summary>Values that steps named, as they are compared with each other.</summary>
internal static class NamedValue
{
    /// <summary>The value at a path such as <c>applied.local</c>; of kind undefined when there is none.</summary>
    public static JsonElement At(IReadOnlyDictionary<string, JsonElement> values, string path)
    {
        var parts = path.Split('.');
        var value = values.GetValueOrDefault(parts[0]);
        foreach (var part in parts.AsSpan(1))
        {
            value = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(part, out var member) ? member : default;
        }

        return value;
    }

    /// <summary>True when the two compare like that. What is not there compares with nothing, and what is no number is neither less nor more than anything.</summary>
    public static bool Compares(JsonElement left, string sign, JsonElement right) => left.ValueKind != JsonValueKind.Undefined && right.ValueKind != JsonValueKind.Undefined && sign switch
    {
        "=" => JsonElement.DeepEquals(left, right),
        "!=" => !JsonElement.DeepEquals(left, right),
        "<" => Number(left) < Number(right),
        _ => Number(left) <= Number(right),
    };

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Object when value.TryGetProperty("$number", out var text) => text.GetString() switch
        {
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            var other => double.Parse(other!, CultureInfo.InvariantCulture),
        },
        _ => double.NaN,
    };
}
