using System.Text.Json;

namespace Conformance.Peers.Managed.Steps;

/// <summary>What a <c>wait</c> waits for: an attribute with one of some values, or a number of events.</summary>
/// <param name="On">The object's path.</param>
/// <param name="Member">The attribute, null for events.</param>
/// <param name="Is">Its values, one of which it must read as; null for null.</param>
/// <param name="Event">The event's type, null for an attribute.</param>
/// <param name="Count">How many events.</param>
internal sealed record WaitCondition(string On, string? Member, IReadOnlyList<string?> Is, string? Event, int Count)
{
    public static WaitCondition Read(JsonElement json) => new(
        json.GetProperty("on").GetString()!,
        json.TryGetProperty("member", out var member) ? member.GetString() : null,
        json.TryGetProperty("is", out var values) ? [.. values.EnumerateArray().Select(v => v.GetString())] : [],
        json.TryGetProperty("event", out var type) ? type.GetString() : null,
        json.TryGetProperty("count", out var count) ? count.GetInt32() : 1);
}
