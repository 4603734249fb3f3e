using System.Collections.Immutable;
using Conformance.Engine.Tables;

namespace Conformance.Engine.Running;

/// <summary>Scenarios times pairings.</summary>
public static class CasePlanner
{
    /// <summary>One case per implementation for a one-peer row, one per ordered pair for a two-peer row, each with itself included; those alone where both have to be alike.</summary>
    public static ImmutableArray<Case> Plan(IEnumerable<Scenario> scenarios, IReadOnlyList<string> implementations) =>
    [
        .. from s in scenarios
           from pairing in s.TwoPeers
               ? from offerer in implementations from answerer in implementations where offerer == answerer || !s.Needs.HasFlag(Need.Alike) select ImmutableArray.Create(offerer, answerer)
               : implementations.Select(i => ImmutableArray.Create(i))
           select new Case(s, pairing),
    ];

    /// <summary>Orders cases by chance, the same way for the same seed.</summary>
    public static ImmutableArray<Case> Shuffle(ImmutableArray<Case> cases, int seed)
    {
        var order = cases.ToArray();
        new Random(seed).Shuffle(order);
        return [.. order];
    }
}
