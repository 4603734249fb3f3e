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
    protected override (string Expected, string Actual) Words => ("a mid of the local description", "a mid that is not in it");

    /// <inheritdoc/>
    protected override bool Agrees(TraceEntry candidate, IReadOnlyList<string> sections) =>
        candidate.CandidateMember("sdpMid") is not { } mid || sections.Skip(1).Any(s => HasLine(s, $"a=mid:{mid}"));
}
