namespace Conformance.Reporting.Coverage;

/// <summary>How an implementation did at a step.</summary>
/// <param name="Implementation">Its name.</param>
/// <param name="Cases">Judged cases of it in which the step was looked at: those of the step's rows, and all of them where a rule looks at it.</param>
/// <param name="Deviating">Those of them in which a row or a rule of the step found that it deviates.</param>
public sealed record StepResult(string Implementation, int Cases, int Deviating);
