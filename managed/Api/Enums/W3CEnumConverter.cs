using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Reads and writes a W3C enum in JSON by its W3C spelling.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class W3CEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && W3CName.TryParse(reader.GetString(), out T value)
            ? value
            : throw new JsonException($"no value of {typeof(T).Name}");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(W3CName.Of(value));
}
