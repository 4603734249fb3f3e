namespace Conformance.Reporting.Deviations;

/// <summary>One implementation's part in a deviation.</summary>
/// <param name="Implementation">Whose peer shows it.</param>
/// <param name="Cases">The ids of all cases in which it does, in the run's order.</param>
/// <param name="Unexpected">Those of them in which nobody expected it.</param>
public sealed record DeviationShare(string Implementation, IReadOnlyList<string> Cases, IReadOnlyList<string> Unexpected);
