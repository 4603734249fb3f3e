using Conformance.Spec.Traces;

namespace Conformance.Spec.Machines;

/// <summary>A state of one object as an entry of a trace shows it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Id">The object that runs the machine.</param>
/// <param name="State">Its state.</param>
public sealed record StateSighting(TraceEntry Entry, string Id, string State);
