using Conformance.Spec.Clauses;

namespace Conformance.Reporting.Coverage;

/// <summary>A step of a document, what looks at it, and how each implementation did there.</summary>
public sealed record StepCoverage
{
    /// <summary>The step.</summary>
    public required ClauseStep Step { get; init; }

    /// <summary>The clause that names it.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The ids of the rows that name it, in the order of the tables.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>The ids of the rules that look at it.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>One result an implementation, in the run's order; empty without a run.</summary>
    public required IReadOnlyList<StepResult> Results { get; init; }

    /// <summary>What is done about it.</summary>
    public StepState State => Rows.Count + Rules.Count > 0 ? StepState.Tested : Step.Untestable is null ? StepState.Uncovered : StepState.Untestable;
}
