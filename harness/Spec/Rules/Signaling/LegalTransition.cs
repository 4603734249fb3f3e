using Conformance.Spec.Clauses;
using Conformance.Spec.Signaling;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Signaling;

/// <summary>Every change of signalingState between two entries is an edge of the transition table.</summary>
internal sealed class LegalTransition : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "signaling/legal-transition";

    /// <inheritdoc/>
    public override string Title => "signalingState only moves along the edges of the state machine.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcsignalingstate-enum");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        string? last = null;
        var closeCalled = false;
        foreach (var entry in trace.Entries)
        {
            closeCalled |= entry is { Kind: EntryKind.Call, Target: "pc", Name: "close" };
            if (entry.State?.SignalingState is not { } now)
            {
                continue;
            }

            if (last is not null && now != last && !IsLegal(last, now, closeCalled))
            {
                yield return new Violation(entry.Seq, $"an edge of the state machine from {last}", $"{last} -> {now}");
            }

            last = now;
        }
    }

    // MUST: only setting a description and close() assign the state, and each only along the table.
    private static bool IsLegal(string from, string to, bool closeCalled) =>
        to == "closed" ? closeCalled : SignalingTransitions.IsEdge(from, to) || IsImplicitRollback(from, to);

    // Skipping stable in an implicit rollback has a rule of its own.
    private static bool IsImplicitRollback(string from, string to) => (from, to) is ("have-local-offer", "have-remote-offer");
}
