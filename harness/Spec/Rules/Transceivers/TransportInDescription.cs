using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transceivers;

/// <summary>Who gives a sender its transport.</summary>
internal sealed class TransportInDescription : ChangeInDescriptionRule
{
    /// <inheritdoc/>
    public override string Id => "transceiver/transport-in-description";

    /// <inheritdoc/>
    public override string Title => "The transport of a sender changes only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override string What => "the transport of a sender";

    /// <inheritdoc/>
    protected override IEnumerable<(string Id, string? Value)> Read(StateSnapshot state) => state.Transceivers.Select(t => (t.Id, t.Dtls));
}
