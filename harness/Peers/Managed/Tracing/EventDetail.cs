using System.Collections;
using System.Text.Json;
using Conformance.Peers.Managed.Binding;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>What the trace tells of an event beyond its type (<c>PROTOCOL.md</c>, "Events").</summary>
internal sealed class EventDetail(ValueForm values, Snapshot snapshot)
{
    private const int LongestText = 256;

    /// <summary>The detail; of kind undefined when there is none.</summary>
    public JsonElement Of(RTCEvent e) => e.Type switch
    {
        "icecandidate" => Object(("candidate", Member(e, "candidate"))),
        "icecandidateerror" => Members(e, "errorCode", "errorText", "url", "address", "port"),
        "track" => Object(
            ("transceiver", Needed(e, "transceiver")), ("receiver", Needed(e, "receiver")), ("track", Needed(e, "track")),
            ("kind", Needed(Needed(e, "track"), "kind")), ("mid", Member(Needed(e, "transceiver"), "mid")), ("streams", (IEnumerable)Needed(e, "streams"))),
        "datachannel" => Object(("channel", Needed(e, "channel")), ("label", Needed(Needed(e, "channel"), "label"))),
        "message" => Object(("data", Data(Member(e, "data")))),
        "error" => Member(e, "error") is Exception error ? JsonForm.Of(json => Error(json, error)) : default,
        "addtrack" or "removetrack" => Member(e, "track") is { } track ? Object(("track", track)) : default,
        "icegatheringstatechange" => LocalWhenComplete() is { } description ? Object(("local", description)) : default,
        _ => default,
    };

    private object? LocalWhenComplete() =>
        snapshot.Connection is { } pc && Member(pc, "iceGatheringState") is "complete" ? Member(pc, "localDescription") : null;

    private JsonElement Members(object on, params IEnumerable<string> names) => Object([.. names.Select(n => (n, Member(on, n)))]);

    private JsonElement Object(params (string Name, object? Value)[] members)
    {
        var plain = new PlainObject();
        foreach (var (name, value) in members)
        {
            plain.Members[name] = value;
        }

        return values.Of(plain);
    }

    private static void Error(Utf8JsonWriter json, Exception error)
    {
        json.WriteStartObject();
        json.WritePropertyName("error");
        ErrorForm.Write(json, ErrorForm.Of(error));
        json.WriteEndObject();
    }

    private static object Data(object? data)
    {
        var form = new PlainObject();
        switch (data)
        {
            case string { Length: <= LongestText } text:
                return text;
            case string text:
                form.Members["$text"] = text.Length;
                break;
            case byte[] bytes:
                form.Members["$bytes"] = bytes.Length;
                form.Members["checksum"] = Checksum(bytes);
                break;
            case ReadOnlyMemory<byte> bytes:
                form.Members["$bytes"] = bytes.Length;
                form.Members["checksum"] = Checksum(bytes.Span);
                break;
            default:
                form.Members["$type"] = ScriptKind.Of(data);
                form.Members["$bytes"] = data is null ? null : Member(data, "size");
                break;
        }

        return form;
    }

    /// <summary>FNV-1a of 32 bits.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var hash = 0x811c9dc5;
        foreach (var b in bytes)
        {
            hash = unchecked((hash ^ b) * 0x01000193);
        }

        return hash;
    }

    private static object? Member(object on, string name) => ScriptValue.Read(on, name) is var value and not Undefined ? value : null;

    private static object Needed(object on, string name) =>
        Member(on, name) ?? throw new IdlTypeException($"{ScriptKind.Of(on)} has no {name}");
}
