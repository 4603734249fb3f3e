using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Ordering;

/// <summary>The task that changes the state of an ICE transport.</summary>
internal sealed class IceTaskIsWhole : TaskIsWholeRule
{
    /// <inheritdoc/>
    public override string Id => "events/ice-task-is-whole";

    /// <inheritdoc/>
    public override string Title => "No foreign event comes between statechange of the transport and the iceconnectionstatechange of its task.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport");

    /// <inheritdoc/>
    protected override string Last => "iceconnectionstatechange";

    /// <inheritdoc/>
    protected override bool IsFirst(TraceEntry e) => e.Name is "selectedcandidatepairchange" or "statechange";

    /// <inheritdoc/>
    protected override string? Read(StateSnapshot state) => state.IceConnectionState;

    /// <inheritdoc/>
    protected override bool Breaks(TraceEntry first, TraceEntry between) =>
        !(between.Target == first.Target && between.Name is "selectedcandidatepairchange" or "statechange");
}
