using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transceivers;

/// <summary>The order of getTransceivers().</summary>
internal sealed class OrderIsKept : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "transceiver/order-is-kept";

    /// <inheritdoc/>
    public override string Title => "Transceivers keep the order in which they were added.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#transceivers-set");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        string[] last = [];
        foreach (var entry in trace.Entries.Where(e => e.State is not null))
        {
            string[] now = [.. entry.State!.Transceivers.Select(t => t.Id)];

            // MUST: the set is in insertion order.
            if (!last.Intersect(now).SequenceEqual(now.Intersect(last)))
            {
                yield return new Violation(entry.Seq, "transceivers in the order of their creation", "another order");
            }

            last = now;
        }
    }
}
