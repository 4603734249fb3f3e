using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>Where a track event may come from.</summary>
internal sealed class TrackInDescription : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/in-description";

    /// <inheritdoc/>
    public override string Title => "track fires only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-track");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var periods = new DescriptionPeriods(trace);
        foreach (var e in trace.Entries.Where(e => e.IsEvent("pc", "track") && e.State?.SignalingState != "closed" && !periods.Cover(e)))
        {
            // MUST: the task that ends setting a description fires it, before it resolves the promise.
            yield return new Violation(e.Seq, "track before the promise of its description settles", "track with none being set");
        }
    }
}
