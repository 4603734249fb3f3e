using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Signaling;

/// <summary>Who changes signalingState.</summary>
internal sealed class StateInDescription : ChangeInDescriptionRule
{
    /// <inheritdoc/>
    public override string Id => "signaling/changes-in-description";

    /// <inheritdoc/>
    public override string Title => "signalingState changes only while a description is being set.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override string What => "signalingState";

    /// <inheritdoc/>
    protected override IEnumerable<(string Id, string? Value)> Read(StateSnapshot state) => [("pc", state.SignalingState)];
}
