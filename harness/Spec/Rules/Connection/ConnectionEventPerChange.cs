using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Connection;

/// <summary>connectionState and connectionstatechange.</summary>
internal sealed class ConnectionEventPerChange : OneEventPerChangeRule
{
    /// <inheritdoc/>
    public override string Id => "connection/one-event-per-change";

    /// <inheritdoc/>
    public override string Title => "Each change of connectionState fires one connectionstatechange, in the task of the change.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-connectionstatechange");

    /// <inheritdoc/>
    protected override string EventType => "connectionstatechange";

    /// <inheritdoc/>
    protected override IEnumerable<(string Target, string? Value)> Read(StateSnapshot state) => [("pc", state.ConnectionState)];
}
