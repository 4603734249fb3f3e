using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>iceGatheringState and icegatheringstatechange.</summary>
internal sealed class GatheringEventPerChange : OneEventPerChangeRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/one-event-per-change";

    /// <inheritdoc/>
    public override string Title => "Each change of iceGatheringState fires one icegatheringstatechange, in the task of the change.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-icegatheringstatechange");

    /// <inheritdoc/>
    protected override string EventType => "icegatheringstatechange";

    /// <inheritdoc/>
    protected override IEnumerable<(string Target, string? Value)> Read(StateSnapshot state) => [("pc", state.IceGatheringState)];
}
