using Conformance.Engine.Differential;

namespace Conformance.Reporting.Html;

/// <summary>A row of the matrix: a scenario, or what is left of one that the header no longer lists.</summary>
internal sealed record RowModel(
    string Id,
    string Title,
    IReadOnlyList<int> Clauses,
    IReadOnlyList<string> Seed,
    IReadOnlyList<string> Tags,
    string File,
    int Line,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Then,
    RowAgreement Agreement,
    string Why);
