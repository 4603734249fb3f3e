using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>Two track events need the loss of the direction between them, or a stream that the first did not have.</summary>
internal sealed class TrackNotTwice : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "track/again-after-removal";

    /// <inheritdoc/>
    public override string Title => "A receiver has no track event in two descriptions in a row unless the second brings a new stream.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#process-remote-tracks");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var told = new Dictionary<string, TraceEntry>();
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.SetsDescription && o.Outcome is { Kind: EntryKind.Resolve }))
        {
            var now = new Dictionary<string, TraceEntry>();
            foreach (var e in operation.EventsIn(trace).Where(e => e.IsEvent("pc", "track")))
            {
                if (e.DetailReference("receiver") is not { } receiver)
                {
                    continue;
                }

                // MUST: the fired direction has to stop receiving first, and the description that does so fires none.
                if (told.TryGetValue(receiver, out var first) && !e.DetailReferences("streams").Except(first.DetailReferences("streams")).Any())
                {
                    yield return new Violation(e.Seq, "a description that removes the track between two track events", "track in two descriptions in a row");
                }

                now[receiver] = e;
            }

            told = now;
        }
    }
}
