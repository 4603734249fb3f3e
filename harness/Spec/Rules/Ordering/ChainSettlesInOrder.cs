using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Ordering;

/// <summary>The order of promises on the operations chain.</summary>
internal sealed class ChainSettlesInOrder : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "events/chain-settles-in-order";

    /// <inheritdoc/>
    public override string Title => "Operations of the chain are fulfilled in the order of their calls.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-operations-chain");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var pending = new List<TraceEntry>();
        foreach (var e in trace.Entries.Where(e => e.Target == "pc" && ChainedOperation.IsMember(e.Name)))
        {
            if (e.Kind == EntryKind.Call)
            {
                pending.Add(e);
            }
            else if (e.Kind is EntryKind.Resolve or EntryKind.Reject or EntryKind.Throw)
            {
                // MUST: an operation starts when the one before it has settled. A refusal may come without joining the chain.
                var at = pending.FindIndex(c => c.Call == e.Call);
                if (at > 0 && e.Kind == EntryKind.Resolve)
                {
                    yield return new Violation(e.Seq, $"{pending[0].Name} settles first", $"{e.Name} resolves before it");
                }

                if (at >= 0)
                {
                    pending.RemoveAt(at);
                }
            }
        }
    }
}
