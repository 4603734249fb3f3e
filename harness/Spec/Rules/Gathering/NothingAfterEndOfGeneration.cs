using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>The empty candidate is the last of its media description and user fragment.</summary>
internal sealed class NothingAfterEndOfGeneration : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/generation-ends";

    /// <inheritdoc/>
    public override string Title => "No candidate of a generation follows its end-of-candidates.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var ended = new HashSet<(string, string)>();
        var rollbacks = ChainedOperation.In(trace).Where(o => o.RollsBackFirst || o.Signaling?.Type == "rollback").Select(o => o.Outcome).ToHashSet();
        foreach (var e in trace.Entries)
        {
            // A rollback takes the transports away, and another description may start with the same fragment.
            if (rollbacks.Contains(e))
            {
                ended.Clear();
            }

            if (!e.IsEvent("pc", "icecandidate") || e.CandidateText() is not { } text
                || e.CandidateMember("sdpMid") is not { } mid || e.CandidateMember("usernameFragment") is not { } fragment)
            {
                continue;
            }

            // MUST: the end is told when the generation has no more to come.
            if (ended.Contains((mid, fragment)))
            {
                yield return new Violation(
                    e.Seq, "end-of-candidates last of its generation", text.Length == 0 ? "end-of-candidates again" : "a candidate after end-of-candidates");
            }
            else if (text.Length == 0)
            {
                ended.Add((mid, fragment));
            }
        }
    }
}
