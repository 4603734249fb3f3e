using System.Text.Json;

namespace Conformance.Spec.Traces;

/// <summary>Reads what a call was given and what an event carried.</summary>
public static class TraceEntryArguments
{
    /// <summary>A string member of the first argument of a call, null when there is none.</summary>
    public static string? ArgumentString(this TraceEntry call, string member) =>
        call.Detail.ValueKind == JsonValueKind.Array && call.Detail.GetArrayLength() > 0 ? Text(call.Detail[0], member) : null;

    /// <summary>The first argument of a call when it is a string.</summary>
    public static string? ArgumentString(this TraceEntry call) =>
        call.Detail.ValueKind == JsonValueKind.Array && call.Detail.GetArrayLength() > 0 && call.Detail[0].ValueKind == JsonValueKind.String
            ? call.Detail[0].GetString()
            : null;

    /// <summary>The id of the object under this member of the detail: <c>{"channel":{"$ref":"channel:0"}}</c>.</summary>
    public static string? DetailReference(this TraceEntry entry, string member) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty(member, out var v) ? Text(v, "$ref") : null;

    /// <summary>The id of the object that a call returned: <c>{"$ref":"channel:0"}</c>.</summary>
    public static string? DetailReference(this TraceEntry entry) => Text(entry.Detail, "$ref");

    /// <summary>The ids of the objects in the array under this member of the detail, none when there is no such array.</summary>
    public static IEnumerable<string> DetailReferences(this TraceEntry entry, string member) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty(member, out var v) && v.ValueKind == JsonValueKind.Array
            ? v.EnumerateArray().Select(o => Text(o, "$ref")).OfType<string>()
            : [];

    /// <summary>The type of the description under this member of the detail, null when it is null or absent.</summary>
    public static string? DetailDescriptionType(this TraceEntry entry, string member) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty(member, out var v) ? Text(v, "type") : null;

    /// <summary>True when the detail has this member, whatever its value.</summary>
    public static bool HasDetail(this TraceEntry entry, string member) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty(member, out _);

    /// <summary>The candidate string of an <c>icecandidate</c> event: null for the null candidate, empty for end-of-candidates.</summary>
    public static string? CandidateText(this TraceEntry entry) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty("candidate", out var v) ? Text(v, "candidate") : null;

    private static string? Text(JsonElement e, string member) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(member, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
}
