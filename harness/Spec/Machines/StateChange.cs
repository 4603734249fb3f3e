using Conformance.Spec.Traces;

namespace Conformance.Spec.Machines;

/// <summary>A change of state as a trace shows it.</summary>
/// <param name="Entry">The first entry that shows the new state.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
internal sealed record StateChange(TraceEntry Entry, string From, string To);
