using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>A candidate comes after the change to gathering and before the change to complete.</summary>
/// <remarks>
/// The end-of-candidates candidate and the null candidate have rules of their own.
/// </remarks>
internal sealed class CandidatesWhileGathering : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/candidates-while-gathering";

    /// <inheritdoc/>
    public override string Title => "Candidates are surfaced while iceGatheringState is gathering.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var entry in trace.Entries)
        {
            // A pool gathers before the transport that its candidates are surfaced for.
            if (entry is { Kind: EntryKind.Call, Target: "pc", Name: "new" or "setConfiguration" }
                && entry.Detail.ToString().Contains("iceCandidatePoolSize", StringComparison.Ordinal))
            {
                yield break;
            }

            // MUST: gathering is announced when it begins, and ends when all its candidates have been surfaced.
            if (entry.IsEvent("pc", "icecandidate") && entry.CandidateText() is { Length: > 0 }
                && entry.State is { IceGatheringState: { } state and not "gathering", SignalingState: not "closed" })
            {
                yield return new Violation(entry.Seq, "a candidate in gathering", $"a candidate in {state}");
            }
        }
    }
}
