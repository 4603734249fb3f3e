using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>Within one operation no track event is dispatched while its signalingstatechange is still to come.</summary>
internal sealed class SignalingBeforeTracks : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/signaling-before-tracks";

    /// <inheritdoc/>
    public override string Title => "signalingstatechange fires before the track events of the same operation.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.SetsDescription && o.Outcome is not null))
        {
            var events = operation.EventsIn(trace).ToList();
            var track = events.Find(e => e.IsEvent("pc", "track"));

            // MUST: the change of state is told first, then tracks are muted, leave and join streams, then track fires.
            if (track is not null && events.Exists(e => e.Seq > track.Seq && e.IsEvent("pc", "signalingstatechange")))
            {
                yield return new Violation(track.Seq, "signalingstatechange, then track", "track, then signalingstatechange");
            }
        }
    }
}
