using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>Two track events need the loss of the direction between them.</summary>
internal sealed class TrackNotTwice : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/again-after-removal";

    /// <inheritdoc/>
    public override string Title => "A receiver has no second track event before a description that ends the first.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#process-remote-track-addition");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var periods = new DescriptionPeriods(trace);
        var told = new Dictionary<string, TraceEntry>();
        foreach (var e in trace.Entries.Where(e => e.IsEvent("pc", "track")))
        {
            if (e.DetailReference("receiver") is not { } receiver)
            {
                continue;
            }

            // MUST: the fired direction has to stop receiving first, which takes a description between the two that fire.
            if (told.TryGetValue(receiver, out var first) && periods.CallsBetween(first, e) == 1)
            {
                yield return new Violation(e.Seq, "a description that removes the track between two track events", "track in two descriptions in a row");
            }

            told[receiver] = e;
        }
    }
}
