using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transceivers;

/// <summary>A mid is given once; a rollback may take it away.</summary>
internal sealed class MidIsKept : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "transceiver/mid-is-kept";

    /// <inheritdoc/>
    public override string Title => "A transceiver never goes from one mid to another.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dom-rtptransceiver-mid");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var rolled = ChainedOperation.In(trace).Where(o => o.RollsBackFirst).ToList();
        var mids = new Dictionary<string, string>();
        foreach (var entry in trace.Entries.Where(e => e.State is not null))
        {
            foreach (var transceiver in entry.State!.Transceivers)
            {
                // MUST: only an unassociated transceiver is associated, so null lies between two mids. Of a rollback in the same operation no entry need tell.
                if (transceiver.Mid is { } mid && mids.TryGetValue(transceiver.Id, out var was) && was != mid
                    && !rolled.Exists(o => o.Start.Seq < entry.Seq && (o.Outcome is null || entry.Seq <= o.Outcome.Seq)))
                {
                    yield return new Violation(entry.Seq, "one mid until a rollback", "another mid");
                }

                mids.Remove(transceiver.Id);
                if (transceiver.Mid is { } now)
                {
                    mids[transceiver.Id] = now;
                }
            }
        }
    }
}
