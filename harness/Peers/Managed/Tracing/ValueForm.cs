using System.Collections;
using System.Text.Json;
using Conformance.Peers.Managed.Binding;
using Conformance.WebRtc;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>The JSON form of anything that the API hands out (<c>PROTOCOL.md</c>, "Values").</summary>
internal sealed class ValueForm(ObjectIds ids)
{
    private const int Deepest = 8;

    private static readonly string[] ChannelMembers =
    [
        "label", "ordered", "maxPacketLifeTime", "maxRetransmits", "protocol", "negotiated", "id", "readyState", "bufferedAmount",
        "bufferedAmountLowThreshold", "binaryType",
    ];

    public JsonElement Of(object? value) => JsonForm.Of(json => Write(json, value));

    public void Write(Utf8JsonWriter json, object? value, int level = 0)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case Undefined:
                Marked(json, "$undefined", j => j.WriteBooleanValue(true));
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool b:
                json.WriteBooleanValue(b);
                break;
            case ManagedMethod or Delegate:
                Marked(json, "$type", j => j.WriteStringValue("function"));
                break;
            case byte[] bytes:
                Marked(json, "$bytes", j => j.WriteNumberValue(bytes.Length));
                break;
            case ReadOnlyMemory<byte> bytes:
                Marked(json, "$bytes", j => j.WriteNumberValue(bytes.Length));
                break;
            case BufferView view:
                Binary(json, view.Type, view.Bytes.Length);
                break;
            case Blob blob:
                Binary(json, nameof(Blob), blob.Size);
                break;
            case Enum e:
                json.WriteStringValue(W3CEnum.NameOf(e));
                break;
            case Exception error:
                Marked(json, "$error", j => ErrorForm.Write(j, ErrorForm.Of(error)));
                break;
            case not null when ScriptValue.IsNumber(value):
                Number(json, value);
                break;
            default:
                WriteObject(json, value, level);
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter json, object value, int level)
    {
        var kind = ScriptKind.Of(value);
        if (level > Deepest)
        {
            json.WriteStartObject();
            json.WriteString("$type", kind);
            json.WriteBoolean("$deep", true);
            json.WriteEndObject();
        }
        else if (ScriptValue.IsMap(value))
        {
            Stats(json, (IEnumerable)value);
        }
        else if (ScriptValue.IsList(value))
        {
            json.WriteStartArray();
            foreach (var element in (IEnumerable)value)
            {
                Write(json, element, level + 1);
            }

            json.WriteEndArray();
        }
        else
        {
            json.WriteStartObject();
            WriteMembers(json, value, kind, level);
            json.WriteEndObject();
        }
    }

    private void WriteMembers(Utf8JsonWriter json, object value, string kind, int level)
    {
        switch (kind)
        {
            case "RTCSessionDescription":
                Members(json, value, "type", "sdp");
                break;
            case "RTCIceCandidate":
                Members(json, value, "candidate", "sdpMid", "sdpMLineIndex", "usernameFragment");
                break;
            case "Object":
                Dictionary(json, value, level);
                break;
            case not null when ApiObjects.PrefixOf(kind) is not null:
                Reference(json, value, kind);
                break;
            default:
                json.WriteString("$type", kind);
                break;
        }
    }

    private void Reference(Utf8JsonWriter json, object value, string kind)
    {
        // Sender and receiver are numbered before their transceiver: the order in which the reference agent sees them.
        var below = kind is "RTCRtpTransceiver" ? JsonForm.Of(j =>
        {
            j.WriteStartArray();
            Write(j, ScriptValue.Read(value, "sender"));
            Write(j, ScriptValue.Read(value, "receiver"));
            j.WriteEndArray();
        }) : default;
        json.WriteString("$ref", ids.Of(value));
        switch (kind)
        {
            case "RTCDataChannel":
                Members(json, value, [.. ChannelMembers.Where(m => ScriptValue.Has(value, m))]);
                break;
            case "RTCRtpTransceiver":
                Members(json, value, "mid", "direction", "currentDirection");
                Element(json, "sender", below[0]);
                Element(json, "receiver", below[1]);
                break;
            case "RTCRtpSender" or "RTCRtpReceiver":
                Members(json, value, "track");
                break;
            case "MediaStreamTrack":
                Members(json, value, "kind", "readyState", "muted");
                break;
            case "MediaStream":
                Members(json, value, "id");
                break;
            case "RTCCertificate":
                Members(json, value, "expires");
                break;
        }
    }

    private void Dictionary(Utf8JsonWriter json, object value, int level)
    {
        var members = value is PlainObject plain
            ? plain.Members
            : ManagedType.Of(value.GetType()).Attributes
                .Select(a => KeyValuePair.Create(a.Name, (Value: a.Read(value), a.Type.IsNullable)))
                // Null in a record means that the member is absent, where the IDL has no null for it.
                .Where(m => m.Value.Value is not null || m.Value.IsNullable)
                .Select(m => KeyValuePair.Create(m.Key, m.Value.Value));
        foreach (var (name, member) in members)
        {
            json.WritePropertyName(name);
            Write(json, member, level + 1);
        }
    }

    /// <summary>Attributes of an object of the API; one that is not there is null.</summary>
    private void Members(Utf8JsonWriter json, object value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            json.WritePropertyName(name);
            Write(json, ScriptValue.Read(value, name) is var member and not Undefined ? member : null);
        }
    }

    private static void Stats(Utf8JsonWriter json, IEnumerable report)
    {
        var types = new OrderedDictionary<string, int>();
        foreach (var entry in report)
        {
            var stats = entry.GetType().GetProperty("Value")!.GetValue(entry);
            var type = TextConversion.Of(ScriptValue.Read(stats, "type"));
            types[type] = types.GetValueOrDefault(type) + 1;
        }

        Marked(json, "$stats", j =>
        {
            j.WriteStartObject();
            foreach (var (type, count) in types)
            {
                j.WriteNumber(type, count);
            }

            j.WriteEndObject();
        });
    }

    private static void Binary(Utf8JsonWriter json, string type, int length)
    {
        json.WriteStartObject();
        json.WriteString("$type", type);
        json.WriteNumber("$bytes", length);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, object number)
    {
        var value = ScriptValue.ToNumber(number);
        if (number is int whole)
        {
            json.WriteNumberValue(whole);
        }
        else if (double.IsFinite(value))
        {
            json.WriteRawValue(TextConversion.Number(value), skipInputValidation: true);
        }
        else
        {
            Marked(json, "$number", j => j.WriteStringValue(TextConversion.Number(value)));
        }
    }

    private static void Element(Utf8JsonWriter json, string name, JsonElement element)
    {
        json.WritePropertyName(name);
        element.WriteTo(json);
    }

    private static void Marked(Utf8JsonWriter json, string mark, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject();
        json.WritePropertyName(mark);
        write(json);
        json.WriteEndObject();
    }
}
