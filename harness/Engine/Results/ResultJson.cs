using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Engine.Results;

/// <summary>How the result files are written: camelCase, enums as <c>harness-error</c>, nulls left out, one line each.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(KebabCaseEnumConverter<Verdict>), typeof(KebabCaseEnumConverter<FindingKind>)])]
[JsonSerializable(typeof(ResultLine))]
[JsonSerializable(typeof(TraceLine))]
public sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>The context to use: SDP and messages are written without HTML escapes.</summary>
    public static ResultJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new KebabCaseEnumConverter<Verdict>(), new KebabCaseEnumConverter<FindingKind>() },
    });
}
