using Conformance.Spec.Clauses;

namespace Conformance.Reporting.Coverage;

/// <summary>A section of the clause index with the coverage of its steps.</summary>
/// <param name="Section">The section.</param>
/// <param name="Steps">Its steps, in order.</param>
/// <param name="Rows">The ids of rows that name the section and none of its steps. They cover no step.</param>
public sealed record SectionCoverage(ClauseSection Section, IReadOnlyList<StepCoverage> Steps, IReadOnlyList<string> Rows)
{
    /// <summary>How many of its steps are so.</summary>
    public int Count(StepState state) => Steps.Count(s => s.State == state);
}
