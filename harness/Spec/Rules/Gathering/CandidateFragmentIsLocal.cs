using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>usernameFragment against the local description: after a restart, the new one.</summary>
internal sealed class CandidateFragmentIsLocal : LocalCandidateRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/candidate-fragment-is-local";

    /// <inheritdoc/>
    public override string Title => "usernameFragment of a candidate is in the local description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    protected override (string Expected, string Actual) Words => ("a fragment of the local description", "a fragment that is not in it");

    /// <inheritdoc/>
    protected override bool Agrees(TraceEntry candidate, IReadOnlyList<string> sections) =>
        candidate.CandidateMember("usernameFragment") is not { } fragment || sections.Any(s => HasLine(s, $"a=ice-ufrag:{fragment}"));
}
