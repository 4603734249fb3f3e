using System.Text.Json.Serialization;
using Conformance.Engine.Differential;
using Conformance.Engine.Results;

namespace Conformance.Reporting.Html;

/// <summary>
/// How the model is written into the page. The default encoder stays: it escapes <c>&lt;</c>, so that no text of an implementation can
/// end the script element that holds it.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(KebabCaseEnumConverter<Verdict>), typeof(KebabCaseEnumConverter<FindingKind>), typeof(KebabCaseEnumConverter<RowAgreement>)])]
[JsonSerializable(typeof(ReportModel))]
internal sealed partial class ReportJson : JsonSerializerContext;
