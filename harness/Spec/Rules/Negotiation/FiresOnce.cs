using Conformance.Spec.Clauses;
using Conformance.Spec.Machines;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Negotiation;

/// <summary>A second negotiationneeded while nothing has happened that could clear the flag.</summary>
/// <remarks>
/// Any call that is not known to leave the flag alone ends the watch.
/// </remarks>
internal sealed class FiresOnce : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "negotiationneeded/once";

    /// <inheritdoc/>
    public override string Title => "negotiationneeded does not fire again before a negotiation.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-update-the-negotiation-needed-flag");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace) =>
        // MUST: nothing is fired while the flag is set, and only a negotiation or giving up what was asked for clears it.
        StateMachines.NegotiationNeeded.ChangesIn(trace).Where(c => c.From == c.To)
            .Select(c => new Violation(c.Entry.Seq, "one negotiationneeded until a negotiation", "negotiationneeded again"));
}
