using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Ice;

/// <summary>A change of the selected pair, as an agent tells it.</summary>
/// <param name="Pair">The new pair, null when none is selected any more.</param>
internal readonly record struct AgentSelection(AgentSelection.Candidates? Pair)
{
    /// <summary>The pair's candidates at that moment, and what has gone over it.</summary>
    internal sealed record Candidates(LocalCandidate Local, string LocalUfrag, CandidateAttribute Remote, string RemoteUfrag, PathCounters Counters);
}
