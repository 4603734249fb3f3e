using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The events of one description are fired by one task.</summary>
internal sealed class DescriptionIsOneTask : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/one-task";

    /// <inheritdoc/>
    public override string Title => "No foreign event comes between signalingstatechange and the stream and track events of one description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.SetsDescription && o.Outcome is not null))
        {
            var events = operation.EventsIn(trace).ToList();
            var first = events.FindLastIndex(e => e.IsEvent("pc", "signalingstatechange"));
            var last = events.FindLastIndex(e => e.Name is "track" or "addtrack" or "removetrack");

            // MUST: one task fires all of them, so nothing of another task can be seen in between. What the draft has no longer is of no task.
            if (first >= 0 && last > first
                && events[first..last].Find(e => e.Name is not ("addstream" or "removestream") && !EventChain.MayFollow(events[first], e)) is { } foreign)
            {
                yield return new Violation(foreign.Seq, $"signalingstatechange to {events[last].Name} in one task", $"{foreign.Name} between them");
            }
        }
    }
}
