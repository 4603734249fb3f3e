using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>sdpMid against the local description.</summary>
internal sealed class CandidateMidIsLocal : LocalCandidateRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/candidate-mid-is-local";

    /// <inheritdoc/>
    public override string Title => "sdpMid of a candidate is in the local description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicecandidate-attributes");

    /// <inheritdoc/>
    protected override Violation? Differs(TraceEntry candidate, IReadOnlyList<string> sections)
    {
        // MUST: the mid is the one of the media description that the candidate is for.
        return candidate.CandidateMember("sdpMid") is { } mid && !sections.Skip(1).Any(s => HasLine(s, $"a=mid:{mid}"))
            ? new Violation(candidate.Seq, "a mid of the local description", "a mid that is not in it")
            : null;
    }
}
