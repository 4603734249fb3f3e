using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>Promises of the operations chain that were pending at close().</summary>
internal sealed class PendingOperationsStayPending : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/pending-operations-stay-pending";

    /// <inheritdoc/>
    public override string Title => "An operation that is pending when the connection is closed never settles.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-operations-chain");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        // A promise that settled just before may have its reaction behind the one that called close().
        if (trace.Entries.LastOrDefault(e => e.Seq < closed.Call.Seq)?.Kind is EntryKind.Resolve or EntryKind.Reject)
        {
            yield break;
        }

        var pending = trace.Entries
            .Where(e => e.Seq < closed.Call.Seq && e is { Kind: EntryKind.Call, Target: "pc", Call: not null } && ChainedOperation.IsMember(e.Name))
            .Select(e => e.Call!.Value).ToHashSet();
        foreach (var e in closed.After.Where(e => e.Kind is EntryKind.Resolve or EntryKind.Reject && pending.Contains(e.Call ?? -1)))
        {
            // MUST: the chain ends without settling the promise once the connection is closed. A TypeError of the IDL layer never was on the chain.
            if (e.Error?.Name != "TypeError")
            {
                yield return new Violation(
                    e.Seq, $"{e.Name} stays pending", e.Error is { } error ? $"{e.Name} rejects with {error.Name}" : $"{e.Name} resolves");
            }
        }
    }
}
