using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Connection;

/// <summary>A listener of iceconnectionstatechange sees the connectionState that belongs to the new iceConnectionState.</summary>
/// <remarks>
/// MUST: the task that changes a transport's state sets iceConnectionState and connectionState before it fires its first event. Looks at
/// iceconnectionstatechange only, and connection/derivation at connectionstatechange only, so that neither reports what the other does.
/// </remarks>
internal sealed class StatesTogether : MomentRule
{
    /// <inheritdoc/>
    public override string Id => "ice/connection-states-together";

    /// <inheritdoc/>
    public override string Title => "connectionState is up to date when iceconnectionstatechange fires.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport");

    /// <inheritdoc/>
    protected override bool IsMoment(TraceEntry e) => e.State is not null && e.IsEvent("pc", "iceconnectionstatechange");

    /// <inheritdoc/>
    protected override Violation? Differs(TraceEntry entry) => ConnectionStateCheck.Differs(entry);
}
