using System.Text.Json;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>Reads the members of the candidate that an icecandidate event carries.</summary>
internal static class CandidateMembers
{
    /// <summary>The member as text, null when it is null or absent.</summary>
    public static string? CandidateMember(this TraceEntry entry, string member) => Find(entry, member) is { } v && v.ValueKind is not JsonValueKind.Null ? v.ToString() : null;

    /// <summary>True when the implementation gives the candidate this member, null or not.</summary>
    public static bool HasCandidateMember(this TraceEntry entry, string member) => Find(entry, member) is not null;

    private static JsonElement? Find(TraceEntry entry, string member) =>
        entry.Detail.ValueKind == JsonValueKind.Object && entry.Detail.TryGetProperty("candidate", out var c)
        && c.ValueKind == JsonValueKind.Object && c.TryGetProperty(member, out var v)
            ? v
            : null;
}
