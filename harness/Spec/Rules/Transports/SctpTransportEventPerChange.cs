using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>the state of the SCTP transport and statechange.</summary>
internal sealed class SctpTransportEventPerChange : OneEventPerChangeRule
{
    /// <inheritdoc/>
    public override string Id => "sctp-transport/one-event-per-change";

    /// <inheritdoc/>
    public override string Title => "Each change of the state of the SCTP transport fires one statechange.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-sctptransport-statechange");

    /// <inheritdoc/>
    protected override string EventType => "statechange";

    /// <inheritdoc/>
    protected override IEnumerable<(string Target, string? Value)> Read(StateSnapshot state) => state.Sctp is { } s ? [(s.Id, s.State)] : [];

    /// <summary>The draft queues a task that sets the state and a procedure that fires the event, and does not say that they are one.</summary>
    protected override bool IsInOneTask => false;
}
