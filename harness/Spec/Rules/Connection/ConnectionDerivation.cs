using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Connection;

/// <summary>connectionState against the derivation, inside connectionstatechange.</summary>
/// <remarks>
/// MUST: the state is derived in the task that fires the event. Not looked at elsewhere: a change of DTLS and the update of
/// connectionState are two tasks in the draft. A state that is late at iceconnectionstatechange is ice/connection-states-together, so one
/// delay is one finding.
/// </remarks>
internal sealed class ConnectionDerivation : MomentRule
{
    /// <inheritdoc/>
    public override string Id => "connection/derivation";

    /// <inheritdoc/>
    public override string Title => "connectionState is the one that iceConnectionState and the DTLS states give.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#update-the-connection-state");

    /// <inheritdoc/>
    protected override bool IsMoment(TraceEntry e) => e.State is not null && e.IsEvent("pc", "connectionstatechange");

    /// <inheritdoc/>
    protected override Violation? Differs(TraceEntry entry) => ConnectionStateCheck.Differs(entry);
}
