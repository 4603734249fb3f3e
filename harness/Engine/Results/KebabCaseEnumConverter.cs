using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Engine.Results;

/// <summary>Writes an enum as <c>harness-error</c>.</summary>
public sealed class KebabCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
    where T : struct, Enum;
