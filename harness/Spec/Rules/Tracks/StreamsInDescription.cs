using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Tracks;

/// <summary>Who changes a stream that a peer sent.</summary>
internal sealed class StreamsInDescription : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "stream/changes-in-description";

    /// <inheritdoc/>
    public override string Title => "addtrack and removetrack fire only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var periods = new DescriptionPeriods(trace);
        foreach (var e in trace.Entries.Where(e => e is { Kind: EntryKind.Event, Name: "addtrack" or "removetrack" }))
        {
            // MUST: the task that ends setting a description changes the streams, before it resolves the promise.
            if (e.State?.SignalingState != "closed" && !periods.Cover(e))
            {
                yield return new Violation(e.Seq, $"{e.Name} before the promise of its description settles", $"{e.Name} with none being set");
            }
        }
    }
}
