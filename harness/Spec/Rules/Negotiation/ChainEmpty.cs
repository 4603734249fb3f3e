using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Negotiation;

/// <summary>The operations chain inside negotiationneeded.</summary>
internal sealed class ChainEmpty : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "negotiationneeded/chain-empty";

    /// <inheritdoc/>
    public override string Title => "negotiationneeded fires only while no operation is pending.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-update-the-negotiation-needed-flag");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var pending = new List<TraceEntry>();
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Call, Target: "pc", Call: not null } && ChainedOperation.IsMember(entry.Name))
            {
                pending.Add(entry);
            }
            else if (entry.Kind is EntryKind.Resolve or EntryKind.Reject or EntryKind.Throw)
            {
                pending.RemoveAll(c => c.Call == entry.Call);
            }

            // MUST: the task waits for the chain to be empty.
            else if (entry.IsEvent("pc", "negotiationneeded") && pending.Count > 0 && entry.State?.SignalingState != "closed")
            {
                yield return new Violation(entry.Seq, "negotiationneeded with no operation pending", $"negotiationneeded with {pending[0].Name} pending");
            }
        }
    }
}
