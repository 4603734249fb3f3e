using System.Collections.Immutable;

namespace Conformance.Spec.Traces;

/// <summary>Everything that one peer did and saw in one case, in order.</summary>
/// <param name="Peer">The scenario's name for the peer: <c>a</c>, <c>b</c>.</param>
/// <param name="Implementation">What the peer is: <c>chromium</c>, <c>firefox</c>, <c>managed</c>, ...</param>
/// <param name="Entries">The entries, in the order in which they occurred.</param>
public sealed record Trace(string Peer, string Implementation, ImmutableArray<TraceEntry> Entries)
{
    /// <summary>The entry that ends the call (its throw, its reject or resolve, or its return when the member is synchronous), null while it is pending.</summary>
    public TraceEntry? OutcomeOf(int call)
    {
        TraceEntry? outcome = null;
        foreach (var e in Entries)
        {
            if (e.Call == call && e.Kind is not EntryKind.Call)
            {
                outcome = e;
            }
        }

        return outcome is { Kind: EntryKind.Return } r && r.DetailIsPromise() ? null : outcome;
    }
}
