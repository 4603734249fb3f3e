using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transceivers;

/// <summary>Who associates a transceiver.</summary>
internal sealed class MidInDescription : ChangeInDescriptionRule
{
    /// <inheritdoc/>
    public override string Id => "transceiver/mid-in-description";

    /// <inheritdoc/>
    public override string Title => "The mid of a transceiver changes only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dom-rtptransceiver-mid");

    /// <inheritdoc/>
    protected override string What => "the mid of a transceiver";

    /// <inheritdoc/>
    protected override IEnumerable<(string Id, string? Value)> Read(StateSnapshot state) => state.Transceivers.Select(t => (t.Id, t.Mid));
}
