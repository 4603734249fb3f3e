using System.Collections.Frozen;
using System.Collections.Immutable;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Machines;

/// <summary>Which changes of the state machines an implementation was driven through.</summary>
public static class StateMachineCoverage
{
    private static readonly FrozenDictionary<string, int> Places = StateMachines.All.Select((m, i) => (m.Name, i)).ToFrozenDictionary(p => p.Name, p => p.i);

    /// <summary>The changes that one trace shows, each with its count, machine by machine.</summary>
    public static ImmutableArray<EdgeCount> Of(Trace trace) => Sum(StateMachines.All.SelectMany(m => m.ChangesIn(trace).Select(
        c => new EdgeCount(m.Name, c.From, c.To, m.IsLegal(c.From, c.To), 1))));

    /// <summary>The counts of several traces together.</summary>
    public static ImmutableArray<EdgeCount> Sum(IEnumerable<EdgeCount> counts) =>
    [
        .. counts.GroupBy(c => c with { Count = 0 }).Select(g => g.Key with { Count = g.Sum(c => c.Count) })
            .OrderBy(c => Places[c.Machine]).ThenBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.To, StringComparer.Ordinal),
    ];
}
