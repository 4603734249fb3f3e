namespace Conformance.Reporting.Coverage;

/// <summary>What is done about a step of a document.</summary>
public enum StepState
{
    /// <summary>A row or a rule looks at it.</summary>
    Tested,

    /// <summary>No trace can show it.</summary>
    Untestable,

    /// <summary>Nothing looks at it yet.</summary>
    Uncovered,
}
