namespace Conformance.Spec.Machines;

/// <summary>How often a change of a state machine was seen.</summary>
/// <param name="Machine">The machine's name.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="IsLegal">True when the table has it.</param>
/// <param name="Count">How often.</param>
public sealed record EdgeCount(string Machine, string From, string To, bool IsLegal, int Count);
