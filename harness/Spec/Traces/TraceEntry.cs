using System.Text.Json;

namespace Conformance.Spec.Traces;

/// <summary>One thing that happened at a peer, written by the agent beside the connection at the moment it happened.</summary>
public sealed record TraceEntry
{
    /// <summary>Position in the peer's trace, from 0, without gaps.</summary>
    public required int Seq { get; init; }

    /// <summary>Milliseconds since the Unix epoch on the peer's clock, as fine as that clock is. For drawing; order is <see cref="Seq"/>.</summary>
    public required double Time { get; init; }

    /// <summary>What happened.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary><c>pc</c>, <c>channel:0</c>, <c>transceiver:0</c>, <c>track:0</c>, <c>stream:0</c>, <c>ice:0</c>, <c>dtls:0</c>, <c>sctp:0</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The member called, <c>new</c> for a constructor, <c>direction=</c> for an attribute set, the type of the event, or the label of the mark.</summary>
    public required string Name { get; init; }

    /// <summary>Ties a return, throw, resolve or reject to its call. Null for events and marks.</summary>
    public int? Call { get; init; }

    /// <summary>
    /// Arguments of a call (an array), value of a return or resolve, or the attributes of an event; <see cref="JsonValueKind.Undefined"/> when there are none.
    /// A session description is <c>{"type":"offer","sdp":"v=0..."}</c>; an object of the API is <c>{"$ref":"transceiver:0"}</c>.
    /// </summary>
    public JsonElement Detail { get; init; }

    /// <summary>The exception of a throw or reject.</summary>
    public ErrorInfo? Error { get; init; }

    /// <summary>All states at that moment; null only before the connection exists.</summary>
    public StateSnapshot? State { get; init; }

    /// <summary>True for an event of this type at this target.</summary>
    public bool IsEvent(string target, string type) => Kind == EntryKind.Event && Target == target && Name == type;

    /// <summary>A string member of <see cref="Detail"/>, null when there is none.</summary>
    public string? DetailString(string member) =>
        Detail.ValueKind == JsonValueKind.Object && Detail.TryGetProperty(member, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
}
