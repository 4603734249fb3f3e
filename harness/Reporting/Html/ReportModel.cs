using Conformance.Engine.Results;

namespace Conformance.Reporting.Html;

/// <summary>
/// What the page's script reads; traces come apart, in compressed blocks. Positions are indexes into the lists of this record.
/// </summary>
internal sealed record ReportModel(
    RunModel Run,
    IReadOnlyList<ImplementationInfo> Implementations,
    IReadOnlyList<ClauseModel> Clauses,
    IReadOnlyList<ColumnModel> Columns,
    IReadOnlyList<RowModel> Rows,
    IReadOnlyList<DeviationModel> Deviations,
    IReadOnlyList<FindingModel> Findings,
    IReadOnlyList<CaseModel> Cases,
    IReadOnlyList<string> Blocks,
    CoverageModel Coverage,
    MachinesModel Machines);
