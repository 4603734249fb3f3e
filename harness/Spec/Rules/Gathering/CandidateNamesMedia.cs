using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>sdpMid and sdpMLineIndex of what icecandidate carries.</summary>
internal sealed class CandidateNamesMedia : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/candidate-names-media";

    /// <inheritdoc/>
    public override string Title => "A surfaced candidate names its media description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicecandidate-attributes");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var e in trace.Entries.Where(e => e.IsEvent("pc", "icecandidate") && e.CandidateText() is not null && e.HasCandidateMember("sdpMid")))
        {
            // MUST: a candidate is made with the mid and the index of the transport that it is for.
            if (e.CandidateMember("sdpMid") is null && e.CandidateMember("sdpMLineIndex") is null)
            {
                yield return new Violation(e.Seq, "sdpMid or sdpMLineIndex", "neither");
            }
        }
    }
}
