using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>
/// The end of a generation is surfaced as an icecandidate event with an empty candidate, in a task before the one that completes.
/// </summary>
internal sealed class EndOfCandidatesEvent : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/end-of-candidates-event";

    /// <inheritdoc/>
    public override string Title => "A candidate with an empty string comes before iceGatheringState becomes complete.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var (sawStart, sawEnd) = (false, false);
        foreach (var entry in trace.Entries)
        {
            sawEnd |= entry.IsEvent("pc", "icecandidate") && entry.CandidateText() is { Length: 0 };
            if (!entry.IsEvent("pc", "icegatheringstatechange"))
            {
                continue;
            }

            // MUST: each transport's end is told before it is complete, so at least one since gathering began.
            if (entry.State?.IceGatheringState == "complete" && sawStart && !sawEnd)
            {
                yield return new Violation(entry.Seq, "an icecandidate with an empty candidate before complete", "complete without an empty candidate");
            }

            sawStart = entry.State?.IceGatheringState == "gathering";
            sawEnd = false;
        }
    }
}
