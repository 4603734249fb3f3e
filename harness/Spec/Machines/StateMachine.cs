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

    /// <summary>The states that a trace shows, in order, of every object that runs this machine. What the implementation does not tell is not in it.</summary>
    public required Func<Trace, IEnumerable<StateSighting>> Sightings { get; init; }

    /// <summary>True when each sighting is an occurrence of its own, so that a state which follows itself is a change, and no legal one.</summary>
    public bool IsOfOccurrences { get; init; }

    /// <summary>True when the table has this change.</summary>
    public bool IsLegal(string from, string to) => Edges.Any(e => e.From == from && e.To == to);

    /// <summary>Every change that a trace shows, in order.</summary>
    internal IEnumerable<StateChange> ChangesIn(Trace trace)
    {
        var last = new Dictionary<string, string>();
        foreach (var (entry, id, state) in Sightings(trace))
        {
            if (last.TryGetValue(id, out var was) && (IsOfOccurrences || was != state))
            {
                yield return new StateChange(entry, was, state);
            }

            last[id] = state;
        }
    }
}
