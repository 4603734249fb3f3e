using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Ordering;

/// <summary>The task that changes the gathering state of an ICE transport.</summary>
internal sealed class GatheringTaskIsWhole : TaskIsWholeRule
{
    /// <inheritdoc/>
    public override string Id => "events/gathering-task-is-whole";

    /// <inheritdoc/>
    public override string Title => "No foreign event comes between gatheringstatechange of the transport and the icegatheringstatechange of its task.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    protected override string Last => "icegatheringstatechange";

    /// <inheritdoc/>
    protected override bool IsFirst(TraceEntry e) => e.Name == "gatheringstatechange";

    /// <inheritdoc/>
    protected override string? Read(StateSnapshot state) => state.IceGatheringState;

    /// <inheritdoc/>
    protected override bool Breaks(TraceEntry first, TraceEntry between) => true;
}
