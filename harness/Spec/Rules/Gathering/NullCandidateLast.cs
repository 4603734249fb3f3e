using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>The task that completes gathering fires icegatheringstatechange and then icecandidate with null.</summary>
internal sealed class NullCandidateLast : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/null-candidate-last";

    /// <inheritdoc/>
    public override string Title => "The null candidate follows icegatheringstatechange to complete at once.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        TraceEntry? complete = null;
        var wasEarly = false;
        foreach (var entry in trace.Entries.Where(e => e.Kind == EntryKind.Event && e.State?.SignalingState != "closed"))
        {
            var isNull = entry.IsEvent("pc", "icecandidate") && entry.CandidateText() is null;

            // MUST: nothing is fired between the two.
            if (complete is not null && !isNull)
            {
                yield return new Violation(
                    complete.Seq, "icegatheringstatechange to complete, then the null candidate", "complete without the null candidate next");
            }

            // MUST: with one transport the null candidate comes in the task that completes. With more, each transport's end may have one.
            if (isNull && complete is null && entry.State is { IceGatheringState: { } state and not "complete" } s
                && Exposure.IsComplete(s) && s.ConsideredIce.Count() == 1)
            {
                wasEarly = true;
                yield return new Violation(entry.Seq, "the null candidate in complete", $"the null candidate in {state}");
            }

            complete = entry.IsEvent("pc", "icegatheringstatechange") && entry.State?.IceGatheringState == "complete" && !wasEarly ? entry : null;
            wasEarly &= !entry.IsEvent("pc", "icegatheringstatechange");
        }
    }
}
