using System.Text.Json;
using Conformance.Peers.Managed.Binding;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>All states of one peer at one moment (<c>PROTOCOL.md</c>, "The snapshot").</summary>
internal sealed class Snapshot(ObjectIds ids)
{
    /// <summary>The connection, null while there is none.</summary>
    public object? Connection { get; set; }

    public void Write(Utf8JsonWriter json)
    {
        if (Connection is not { } pc)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var state in (ReadOnlySpan<string>)["signalingState", "iceConnectionState", "iceGatheringState", "connectionState"])
        {
            Value(json, state, Attribute.Read(pc, state));
        }

        Value(json, "currentLocal", TypeOf(pc, "currentLocalDescription"));
        Value(json, "pendingLocal", TypeOf(pc, "pendingLocalDescription"));
        Value(json, "currentRemote", TypeOf(pc, "currentRemoteDescription"));
        Value(json, "pendingRemote", TypeOf(pc, "pendingRemoteDescription"));
        List(json, "transceivers", Transceivers(pc), t =>
        {
            Value(json, "id", ids.Of(t));
            Value(json, "kind", Attribute.Read(t, "receiver", "track", "kind"));
            Value(json, "mid", Attribute.Read(t, "mid"));
            Value(json, "direction", Attribute.Read(t, "direction"));
            Value(json, "currentDirection", Attribute.Read(t, "currentDirection"));
            Value(json, "dtls", IdUnder(t, "sender", "transport"));
        });
        Sctp(json, pc);

        // Reading a DTLS transport can bring its ICE transport into view, so DTLS comes first.
        List(json, "dtls", ids.Known("dtls"), d =>
        {
            Value(json, "id", ids.Of(d));
            Value(json, "state", Attribute.Read(d, "state"));
            Value(json, "ice", IdUnder(d, "iceTransport"));
        });
        List(json, "ice", ids.Known("ice"), i =>
        {
            Value(json, "id", ids.Of(i));
            Value(json, "state", Attribute.Read(i, "state"));
            Value(json, "gatheringState", Attribute.Read(i, "gatheringState"));
            Value(json, "role", Attribute.Read(i, "role"));
        });
        List(json, "channels", ids.Known("channel"), c =>
        {
            Value(json, "id", ids.Of(c));
            Value(json, "label", Attribute.Read(c, "label"));
            Value(json, "readyState", Attribute.Read(c, "readyState"));
            Value(json, "streamId", Attribute.Read(c, "id"));
        });
        json.WriteEndObject();
    }

    private void Sctp(Utf8JsonWriter json, object pc)
    {
        if (IdUnder(pc, "sctp") is not { } id)
        {
            return;
        }

        var transport = ids.Find(id);
        json.WriteStartObject("sctp");
        Value(json, "id", id);
        Value(json, "state", transport is null ? null : Attribute.Read(transport, "state"));
        Value(json, "dtls", transport is null ? null : IdUnder(transport, "transport"));
        json.WriteEndObject();
    }

    private static IEnumerable<object> Transceivers(object pc)
    {
        try
        {
            return ManagedType.Of(pc.GetType()).Method("getTransceivers")?.Call(pc, []) is IEnumerable<object> list ? list : [];
        }
        catch (Exception)
        {
            // A row that calls getTransceivers itself shows the exception; a snapshot goes on without.
            return [];
        }
    }

    private static object? TypeOf(object pc, string description) =>
        Attribute.Read(pc, description) is var value && ScriptValue.IsObject(value) ? Attribute.Read(value!, "type") : value;

    /// <summary>The id of the object under a path; null, or what an attribute that throws reads as, stands in its place.</summary>
    private string? IdUnder(object on, params ReadOnlySpan<string> path)
    {
        var value = Attribute.Read(on, path);
        return ScriptValue.IsObject(value) ? ids.Of(value!) : value as string;
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<object> objects, Action<object> write)
    {
        var any = false;
        foreach (var item in objects)
        {
            if (!any)
            {
                json.WriteStartArray(name);
                any = true;
            }

            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        if (any)
        {
            json.WriteEndArray();
        }
    }

    private static void Value(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case not null when ScriptValue.IsNumber(value):
                json.WritePropertyName(name);
                json.WriteRawValue(TextConversion.Number(ScriptValue.ToNumber(value)), skipInputValidation: true);
                break;
            default:
                json.WriteString(name, TextConversion.Of(value));
                break;
        }
    }
}
