using Conformance.Engine.Results;
using Conformance.Reporting.Deviations;

namespace Conformance.Reporting.Html;

/// <summary>A line of "who deviates"; cases are indexes.</summary>
internal sealed record DeviationModel(
    string Key,
    string Title,
    FindingKind Kind,
    string Level,
    IReadOnlyList<int> Clauses,
    IReadOnlyList<KnownDeviation> Reasons,
    IReadOnlyList<DeviationModel.Share> Shares)
{
    /// <summary>As <see cref="DeviationShare"/>.</summary>
    internal sealed record Share(string Implementation, IReadOnlyList<int> Cases, IReadOnlyList<int> Unexpected);
}
