using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Negotiation;

/// <summary>signalingState inside negotiationneeded.</summary>
internal sealed class OnlyInStable : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "negotiationneeded/only-in-stable";

    /// <inheritdoc/>
    public override string Title => "negotiationneeded fires in stable only.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-update-the-negotiation-needed-flag");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var entry in trace.Entries.Where(e => e.IsEvent("pc", "negotiationneeded")))
        {
            // MUST: the task ends when the state is not stable. After close() it is close/no-connection-events.
            if (entry.State?.SignalingState is { } state and not ("stable" or "closed"))
            {
                yield return new Violation(entry.Seq, "negotiationneeded in stable", $"negotiationneeded in {state}");
            }
        }
    }
}
