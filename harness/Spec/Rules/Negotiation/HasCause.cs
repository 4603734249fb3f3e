using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Negotiation;

/// <summary>What comes before the first negotiationneeded.</summary>
internal sealed class HasCause : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "negotiationneeded/has-cause";

    /// <inheritdoc/>
    public override string Title => "negotiationneeded fires only after something that can need a negotiation.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-update-the-negotiation-needed-flag");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var caused = false;
        foreach (var e in trace.Entries)
        {
            caused |= e.Kind == EntryKind.Call && e.Name is not ("new" or "createOffer" or "createAnswer" or "addIceCandidate" or "getStats")
                && !e.Name.StartsWith("get ", StringComparison.Ordinal);

            // MUST: a connection without channels, transceivers and a restart needs none.
            if (!caused && e.IsEvent("pc", "negotiationneeded"))
            {
                yield return new Violation(e.Seq, "a call that needs a negotiation, then negotiationneeded", "negotiationneeded without one");
            }
        }
    }
}
