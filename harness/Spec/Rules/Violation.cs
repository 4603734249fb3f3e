namespace Conformance.Spec.Rules;

/// <summary>One place in a trace where a rule does not hold.</summary>
/// <param name="Seq">The entry that shows it.</param>
/// <param name="Expected">What the clause asks for at this place, in few words.</param>
/// <param name="Actual">What the trace shows, in few words; stable from run to run, so that an expectation can pin it.</param>
public sealed record Violation(int Seq, string Expected, string Actual);
