using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>A transport exists from a local description on.</summary>
internal sealed class CandidateNeedsLocalDescription : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/needs-local-description";

    /// <inheritdoc/>
    public override string Title => "No candidate is surfaced before the first setLocalDescription.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var began = false;
        foreach (var e in trace.Entries)
        {
            began |= e is { Kind: EntryKind.Call, Target: "pc", Name: "setLocalDescription" };

            // MUST: gathering for a media description starts when it is set, and a pool keeps its candidates until then.
            if (!began && e.IsEvent("pc", "icecandidate"))
            {
                yield return new Violation(e.Seq, "setLocalDescription, then candidates", "icecandidate before any setLocalDescription");
            }
        }
    }
}
