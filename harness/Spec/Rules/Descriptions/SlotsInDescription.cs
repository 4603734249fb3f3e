using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>Who changes the four descriptions.</summary>
internal sealed class SlotsInDescription : ChangeInDescriptionRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/slots-in-description";

    /// <inheritdoc/>
    public override string Title => "The set of pending and current descriptions changes only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override string What => "the set of pending and current descriptions";

    /// <inheritdoc/>
    protected override IEnumerable<(string Id, string? Value)> Read(StateSnapshot state) => [("pending local", state.PendingLocal), ("current local", state.CurrentLocal), ("pending remote", state.PendingRemote), ("current remote", state.CurrentRemote)];
}
