using Conformance.Engine.Results;
using Conformance.Engine.Snapshots;

namespace Conformance.Suite;

/// <summary>What one case came to.</summary>
/// <param name="Result">The result; null when it could not run.</param>
/// <param name="Snapshot">The canonical form of its traces; null when its verdict is not one that is kept.</param>
/// <param name="Skipped">Why there is nothing to judge, or null.</param>
internal sealed record RowRun(CaseResult? Result, Snapshot? Snapshot, string? Skipped);
