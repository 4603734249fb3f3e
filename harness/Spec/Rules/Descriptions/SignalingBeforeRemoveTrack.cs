using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The order of signalingstatechange and removetrack in one operation.</summary>
internal sealed class SignalingBeforeRemoveTrack : OperationOrderRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/signaling-before-removetrack";

    /// <inheritdoc/>
    public override string Title => "signalingstatechange fires before removetrack in the task that sets a description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override (string Earlier, string Later) Names => ("signalingstatechange", "removetrack");

    /// <inheritdoc/>
    protected override bool IsEarlier(TraceEntry e) => e.IsEvent("pc", "signalingstatechange");

    /// <inheritdoc/>
    protected override bool IsLater(TraceEntry e) => e is { Kind: EntryKind.Event, Name: "removetrack" };
}
