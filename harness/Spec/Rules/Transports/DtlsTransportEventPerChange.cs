using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>the state of a DTLS transport and statechange.</summary>
internal sealed class DtlsTransportEventPerChange : OneEventPerChangeRule
{
    /// <inheritdoc/>
    public override string Id => "dtls-transport/one-event-per-change";

    /// <inheritdoc/>
    public override string Title => "Each change of the state of a DTLS transport fires one statechange, in the task of the change.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-dtlstransport-statechange");

    /// <inheritdoc/>
    protected override string EventType => "statechange";

    /// <inheritdoc/>
    protected override IEnumerable<(string Target, string? Value)> Read(StateSnapshot state) => state.Dtls.Select(t => (t.Id, t.State));
}
