using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transports;

/// <summary>Who creates the SCTP transport.</summary>
internal sealed class SctpInDescription : ChangeInDescriptionRule
{
    /// <inheritdoc/>
    public override string Id => "sctp-transport/appears-in-description";

    /// <inheritdoc/>
    public override string Title => "sctp of the connection changes only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override string What => "sctp of the connection";

    /// <inheritdoc/>
    protected override IEnumerable<(string Id, string? Value)> Read(StateSnapshot state) => [("pc", state.Sctp?.Id)];
}
