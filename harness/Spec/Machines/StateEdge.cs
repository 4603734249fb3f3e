namespace Conformance.Spec.Machines;

/// <summary>One legal change of a state machine.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Cause">What brings it about, in few words.</param>
public sealed record StateEdge(string From, string To, string Cause);
