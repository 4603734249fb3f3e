using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Connection;

/// <summary>iceConnectionState and iceconnectionstatechange.</summary>
internal sealed class IceConnectionEventPerChange : OneEventPerChangeRule
{
    /// <inheritdoc/>
    public override string Id => "ice/one-event-per-change";

    /// <inheritdoc/>
    public override string Title => "Each change of iceConnectionState fires one iceconnectionstatechange, in the task of the change.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-iceconnectionstatechange");

    /// <inheritdoc/>
    protected override string EventType => "iceconnectionstatechange";

    /// <inheritdoc/>
    protected override IEnumerable<(string Target, string? Value)> Read(StateSnapshot state) => [("pc", state.IceConnectionState)];
}
