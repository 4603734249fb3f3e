using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Transceivers;

/// <summary>Who negotiates a direction.</summary>
internal sealed class CurrentDirectionInDescription : ChangeInDescriptionRule
{
    /// <inheritdoc/>
    public override string Id => "transceiver/current-direction-in-description";

    /// <inheritdoc/>
    public override string Title => "currentDirection of a transceiver changes only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override string What => "currentDirection of a transceiver";

    /// <inheritdoc/>
    protected override IEnumerable<(string Id, string? Value)> Read(StateSnapshot state) => state.Transceivers.Select(t => (t.Id, t.CurrentDirection));
}
