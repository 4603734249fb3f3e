using System.Collections.Immutable;
using System.Text.Json;

namespace Conformance.Spec.Traces;

/// <summary>
/// Reads the trace entries of the peer protocol (<c>harness/Peers/PROTOCOL.md</c>). An entry carries its state only when it differs from the
/// entry before it, so a reader belongs to one peer in one case and sees the entries in order.
/// </summary>
public sealed class TraceJson
{
    private readonly ImmutableArray<TraceEntry>.Builder _entries = ImmutableArray.CreateBuilder<TraceEntry>();
    private StateSnapshot? _last;

    /// <summary>Number of entries read so far.</summary>
    public int Count => _entries.Count;

    /// <summary>Appends one entry.</summary>
    /// <exception cref="FormatException">The entry is not of the protocol's form, or its sequence number leaves a gap.</exception>
    public TraceEntry Append(JsonElement json)
    {
        var seq = json.GetProperty("seq").GetInt32();
        if (seq != _entries.Count)
        {
            throw new FormatException($"trace entry {seq} where {_entries.Count} was expected: an entry was lost or sent twice");
        }

        if (json.TryGetProperty("state", out var state))
        {
            _last = ReadState(state);
        }

        var entry = new TraceEntry
        {
            Seq = seq,
            Time = json.GetProperty("time").GetDouble(),
            Kind = ReadKind(json.GetProperty("kind").GetString()!),
            Target = json.GetProperty("target").GetString()!,
            Name = json.GetProperty("name").GetString()!,
            Call = json.TryGetProperty("call", out var call) ? call.GetInt32() : null,
            Detail = json.TryGetProperty("detail", out var detail) ? detail.Clone() : default,
            Error = json.TryGetProperty("error", out var error) ? ReadError(error) : null,
            State = _last,
        };
        _entries.Add(entry);
        return entry;
    }

    /// <summary>The trace so far.</summary>
    public Trace ToTrace(string peer, string implementation) => new(peer, implementation, _entries.ToImmutable());

    /// <summary>Reads an error object: <c>{"name","message","detail"?,"sdpLineNumber"?}</c>.</summary>
    public static ErrorInfo ReadError(JsonElement e) => new(
        Text(e, "name") ?? "Error",
        Text(e, "message") ?? "",
        Text(e, "detail"),
        e.TryGetProperty("sdpLineNumber", out var n) && n.ValueKind == JsonValueKind.Number ? n.GetInt32() : null);

    private static EntryKind ReadKind(string kind) => kind switch
    {
        "call" => EntryKind.Call,
        "return" => EntryKind.Return,
        "throw" => EntryKind.Throw,
        "resolve" => EntryKind.Resolve,
        "reject" => EntryKind.Reject,
        "event" => EntryKind.Event,
        "mark" => EntryKind.Mark,
        _ => throw new FormatException($"unknown trace entry kind '{kind}'"),
    };

    private static StateSnapshot? ReadState(JsonElement s) => s.ValueKind == JsonValueKind.Null ? null : new StateSnapshot
    {
        SignalingState = Text(s, "signalingState"),
        IceConnectionState = Text(s, "iceConnectionState"),
        IceGatheringState = Text(s, "iceGatheringState"),
        ConnectionState = Text(s, "connectionState"),
        CurrentLocal = Text(s, "currentLocal"),
        PendingLocal = Text(s, "pendingLocal"),
        CurrentRemote = Text(s, "currentRemote"),
        PendingRemote = Text(s, "pendingRemote"),
        Transceivers = Each(s, "transceivers", t => new TransceiverSnapshot(
            Text(t, "id")!, Text(t, "kind"), Text(t, "mid"), Text(t, "direction"), Text(t, "currentDirection"), Text(t, "dtls"))),
        Dtls = Each(s, "dtls", d => new DtlsSnapshot(Text(d, "id")!, Text(d, "state"), Text(d, "ice"))),
        Ice = Each(s, "ice", i => new IceSnapshot(Text(i, "id")!, Text(i, "state"), Text(i, "gatheringState"), Text(i, "role"))),
        Sctp = s.TryGetProperty("sctp", out var p) && p.ValueKind == JsonValueKind.Object
            ? new SctpSnapshot(Text(p, "id")!, Text(p, "state"), Text(p, "dtls"))
            : null,
        Channels = Each(s, "channels", c => new ChannelSnapshot(
            Text(c, "id")!, Text(c, "label"), Text(c, "readyState"),
            c.TryGetProperty("streamId", out var n) && n.ValueKind == JsonValueKind.Number ? n.GetInt32() : null)),
    };

    private static ImmutableArray<T> Each<T>(JsonElement s, string member, Func<JsonElement, T> read) =>
        s.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(read)] : [];

    private static string? Text(JsonElement e, string member) =>
        e.TryGetProperty(member, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
}
