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
    protected override (string First, string Last) Types => ("statechange", "iceconnectionstatechange");

    /// <inheritdoc/>
    protected override string? Read(StateSnapshot state) => state.IceConnectionState;

    /// <inheritdoc/>
    protected override bool Breaks(TraceEntry first, TraceEntry between) => between.IsEvent(first.Target, "selectedcandidatepairchange");
}
