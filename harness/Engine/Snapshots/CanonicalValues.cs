using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Conformance.Engine.Snapshots;

/// <summary>The values of the peer protocol (<c>harness/Peers/PROTOCOL.md</c>, Values) as one line of text without what chance decides.</summary>
internal sealed class CanonicalValues(StableNames names, CanonicalDescriptions descriptions)
{
    /// <summary>One value.</summary>
    public string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value),
        JsonValueKind.Array => $"[{string.Join(", ", Elements(value))}]",
        JsonValueKind.String when CandidateText.Is(value.GetString()!) => $"candidate {CandidateText.Kind(value.GetString()!)}",
        JsonValueKind.String when IsAddress(value.GetString()!) => "\"<address>\"",
        JsonValueKind.String => $"\"{names.In(value.GetString()!).Replace("\r", "\\r").Replace("\n", "\\n")}\"",
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };

    // A list of candidates has as many of a kind as the machine has interfaces.
    private IEnumerable<string> Elements(JsonElement list) =>
        list.GetArrayLength() > 0 && list.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object && IsText(e, "candidate", out var text) && CandidateText.Is(text))
            ? CandidateText.InOrder(list.EnumerateArray().Select(Text))
            : list.EnumerateArray().Select(Text);

    private string Object(JsonElement value)
    {
        if (Member(value, "$undefined"))
        {
            return "undefined";
        }

        if (value.TryGetProperty("$stats", out var stats))
        {
            return $"stats of {string.Join(", ", stats.EnumerateObject().Select(s => s.Name).Order(StringComparer.Ordinal))}";
        }

        if (IsText(value, "sdp", out var sdp) && sdp.StartsWith("v=", StringComparison.Ordinal))
        {
            return $"{(value.TryGetProperty("type", out var type) ? type.ToString() : "description")}#{descriptions.NumberOf(sdp)}{Members(value, "type", "sdp")}";
        }

        if (IsText(value, "candidate", out var candidate))
        {
            return $"candidate {CandidateText.Kind(candidate)}{Members(value, "candidate")}";
        }

        return value.TryGetProperty("$ref", out var id) ? id.GetString() + Members(value, "$ref") : Members(value) is { Length: > 0 } text ? text.TrimStart() : "{}";
    }

    private string Members(JsonElement value, params string[] without)
    {
        var members = value.EnumerateObject().Where(m => !without.Contains(m.Name)).ToList();

        // A fingerprint (RTCDtlsFingerprint) in another letter case is the same.
        if (value.TryGetProperty("algorithm", out var algorithm) && IsText(value, "value", out var fingerprint))
        {
            return $" {{{Text(algorithm)} {names.Of("fingerprint", fingerprint.ToUpperInvariant())}}}";
        }

        // The words of an error are the implementation's own and never compared.
        var isError = value.TryGetProperty("name", out _) && value.TryGetProperty("message", out _);
        return members.Count == 0 ? "" : $" {{{string.Join(", ", members.Where(m => !isError || m.Name != "message").Select(m => $"{m.Name}: {Member(m)}"))}}}";
    }

    private string Member(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.String when member.Name == "usernameFragment" => names.Of("ufrag", member.Value.GetString()!),
        JsonValueKind.String when member.Name == "cname" && member.Value.GetString()!.Length > 0 => names.Of("cname", member.Value.GetString()!),
        JsonValueKind.String when member.Name == "address" && member.Value.GetString()!.Length > 0 => "<address>",
        JsonValueKind.Number when member.Name == "port" && member.Value.GetDouble() > 0 => "<port>",
        JsonValueKind.Number when member.Name == "expires" => "<time>",
        _ => Text(member.Value),
    };

    // Those of IPv4 have their name in any text; of IPv6 a part of a text may be anything.
    private static bool IsAddress(string text) => text.Contains(':', StringComparison.Ordinal) && IPAddress.TryParse(text, out _);

    private static bool Member(JsonElement value, string name) => value.TryGetProperty(name, out _);

    private static bool IsText(JsonElement value, string name, out string text)
    {
        text = value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";
        return member.ValueKind == JsonValueKind.String;
    }
}
