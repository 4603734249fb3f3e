using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>A transport exists from a local description on, and its candidates are kept back while there is none.</summary>
internal sealed class CandidateNeedsLocalDescription : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/needs-local-description";

    /// <inheritdoc/>
    public override string Title => "A candidate is surfaced only while there is a local description, its end only after the first.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var began = false;
        foreach (var e in trace.Entries)
        {
            began |= e is { Kind: EntryKind.Call, Target: "pc", Name: "setLocalDescription" };
            if (!e.IsEvent("pc", "icecandidate"))
            {
                continue;
            }

            // MUST: a candidate waits until a pending or current local description has its generation (a pool's too, and those of a rollback).
            if (!began || (e.CandidateText() is { Length: > 0 } && e.State is { SignalingState: not "closed", PendingLocal: null, CurrentLocal: null }))
            {
                yield return new Violation(
                    e.Seq,
                    "a local description, then candidates",
                    began ? "icecandidate without a local description" : "icecandidate before any setLocalDescription");
            }
        }
    }
}
