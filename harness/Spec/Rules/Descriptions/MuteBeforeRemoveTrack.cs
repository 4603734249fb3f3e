using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The order of mute and removetrack in one operation.</summary>
internal sealed class MuteBeforeRemoveTrack : OperationOrderRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/mute-before-removetrack";

    /// <inheritdoc/>
    public override string Title => "mute fires before removetrack in the task that sets a description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#remote-mute");

    /// <inheritdoc/>
    protected override (string Earlier, string Later) Names => ("mute", "removetrack");

    /// <inheritdoc/>
    protected override bool IsEarlier(TraceEntry e) => e is { Kind: EntryKind.Event, Name: "mute" };

    /// <inheritdoc/>
    protected override bool IsLater(TraceEntry e) => e is { Kind: EntryKind.Event, Name: "removetrack" };

    /// <inheritdoc/>
    protected override bool AreRelated(TraceEntry earlier, TraceEntry later) => earlier.Target == later.DetailReference("track");
}
