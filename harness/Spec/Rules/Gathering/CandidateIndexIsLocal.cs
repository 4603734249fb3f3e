using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>sdpMLineIndex against the local description.</summary>
internal sealed class CandidateIndexIsLocal : LocalCandidateRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/candidate-index-is-local";

    /// <inheritdoc/>
    public override string Title => "sdpMLineIndex of a candidate is the place of its sdpMid.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicecandidate-attributes");

    /// <inheritdoc/>
    protected override (string Expected, string Actual) Words => ("the index of the media description with this mid", "another index");

    /// <inheritdoc/>
    protected override bool Agrees(TraceEntry candidate, IReadOnlyList<string> sections) =>
        candidate.CandidateMember("sdpMid") is not { } mid || !int.TryParse(candidate.CandidateMember("sdpMLineIndex"), out var index)
        || (index + 1 < sections.Count && HasLine(sections[index + 1], $"a=mid:{mid}"));
}
