using System.Collections.Immutable;
using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Machines;

/// <summary>A state machine of the documents as data.</summary>
public sealed record StateMachine
{
    /// <summary>Its name by area: <c>dtls-transport</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the document has it.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The states, in the document's order.</summary>
    public required ImmutableArray<string> States { get; init; }

    /// <summary>The states in which an object may first be seen by a script.</summary>
    public required ImmutableArray<string> Initial { get; init; }

    /// <summary>The legal changes.</summary>
    public required ImmutableArray<StateEdge> Edges { get; init; }

    /// <summary>The objects in a snapshot that run this machine, and the state of each; null where the implementation does not tell.</summary>
    public required Func<StateSnapshot, IEnumerable<(string Id, string? State)>> Read { get; init; }

    /// <summary>True when the table has this change.</summary>
    public bool IsLegal(string from, string to) => Edges.Any(e => e.From == from && e.To == to);

    /// <summary>Every change that a trace shows, in order. A state that follows itself is no change.</summary>
    internal IEnumerable<StateChange> ChangesIn(Trace trace)
    {
        var last = new Dictionary<string, string>();
        foreach (var entry in trace.Entries.Where(e => e.State is not null))
        {
            foreach (var (id, state) in Read(entry.State!).Where(r => r.State is not null))
            {
                if (last.TryGetValue(id, out var was) && was != state)
                {
                    yield return new StateChange(entry, was, state!);
                }

                last[id] = state!;
            }
        }
    }
}
