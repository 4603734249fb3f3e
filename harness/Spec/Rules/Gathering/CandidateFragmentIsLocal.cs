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
    protected override Violation? Differs(TraceEntry candidate, IReadOnlyList<string> sections)
    {
        // MUST: a candidate is surfaced for a generation that a local description has (webrtc#dfn-surface-a-candidate, early candidates). The end of a
        // generation is told also when a rollback has taken its description away.
        return candidate.CandidateMember("candidate") != "" && candidate.CandidateMember("usernameFragment") is { } fragment && !sections.Any(s => HasLine(s, $"a=ice-ufrag:{fragment}"))
            ? new Violation(candidate.Seq, "a fragment of the local description", "a fragment that is not in it")
            : null;
    }
}
