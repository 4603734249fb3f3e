using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Conformance.Peers.Managed.Tracing;

/// <summary>Writes JSON and gives it as an element.</summary>
internal static class JsonForm
{
    // Traces are read by people too: '+' and '<' stay what they are.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static JsonElement Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
