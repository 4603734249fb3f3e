using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>Who creates the SCTP transport.</summary>
internal sealed class SctpInDescription : ChangeInDescriptionRule
{
    /// <inheritdoc/>
    public override string Id => "sctp-transport/appears-in-description";

    /// <inheritdoc/>
    public override string Title => "Connection.sctp changes only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#sctp-transport-create");

    /// <inheritdoc/>
    protected override string What => "connection.sctp";

    /// <inheritdoc/>
    protected override IEnumerable<(string Id, string? Value)> Read(StateSnapshot state) => [("pc", state.Sctp?.Id)];
}
