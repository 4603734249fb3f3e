using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>The mid inside a track event.</summary>
internal sealed class TrackHasMid : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/has-mid";

    /// <inheritdoc/>
    public override string Title => "The transceiver of a track event is associated.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var e in trace.Entries.Where(e => e.IsEvent("pc", "track") && e.State?.SignalingState != "closed"))
        {
            // MUST: association comes before the remote track is processed.
            if (e.State?.Transceivers.FirstOrDefault(t => t.Id == e.DetailReference("transceiver")) is { Mid: null })
            {
                yield return new Violation(e.Seq, "track of a transceiver with a mid", "track of a transceiver without a mid");
            }
        }
    }
}
