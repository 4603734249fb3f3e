using Conformance.Engine.Results;

namespace Conformance.Reporting.Html;

/// <summary>A cell of the matrix; no verdict when it was planned and has no result.</summary>
internal sealed record CaseModel(
    string Id,
    int Row,
    int Column,
    Verdict? Verdict = null,
    DateTimeOffset? Started = null,
    double? Ms = null,
    IReadOnlyList<Verdict>? Tries = null,
    IReadOnlyList<CaseModel.Seen>? Findings = null,
    IReadOnlyList<string>? Fixed = null,
    string? Error = null,
    int? Block = null)
{
    /// <summary>A finding in this case: <see cref="ReportModel.Findings"/> by index, and what is this case's own.</summary>
    internal sealed record Seen(int Finding, string Peer, string Implementation, int? Seq, string Actual, int Times);
}
