using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>the gathering state of an ICE transport and gatheringstatechange.</summary>
internal sealed class IceTransportGatheringEventPerChange : OneEventPerChangeRule
{
    /// <inheritdoc/>
    public override string Id => "ice-transport/one-gathering-event-per-change";

    /// <inheritdoc/>
    public override string Title => "Each change of the gathering state of an ICE transport fires one gatheringstatechange, in the task of the change.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#fire-gatheringstatechange");

    /// <inheritdoc/>
    protected override string EventType => "gatheringstatechange";

    /// <inheritdoc/>
    protected override IEnumerable<(string Target, string? Value)> Read(StateSnapshot state) => state.Ice.Select(t => (t.Id, t.GatheringState));
}
