using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Ordering;

/// <summary>The first event of the task that connects a transport.</summary>
internal sealed class PairBeforeState : TaskIsWholeRule
{
    /// <inheritdoc/>
    public override string Id => "events/pair-before-state";

    /// <inheritdoc/>
    public override string Title => "selectedcandidatepairchange fires before statechange in the task that changes both.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport");

    /// <inheritdoc/>
    protected override string Last => "iceconnectionstatechange";

    /// <inheritdoc/>
    protected override bool IsFirst(TraceEntry e) => e.Name == "statechange";

    /// <inheritdoc/>
    protected override string? Read(StateSnapshot state) => state.IceConnectionState;

    /// <inheritdoc/>
    protected override bool Breaks(TraceEntry first, TraceEntry between) => between.IsEvent(first.Target, "selectedcandidatepairchange");
}
