using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The order of removetrack and track in one operation.</summary>
internal sealed class RemoveTrackBeforeTrack : OperationOrderRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/removetrack-before-track";

    /// <inheritdoc/>
    public override string Title => "removetrack fires before track in the task that sets a description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override (string Earlier, string Later) Names => ("removetrack", "track");

    /// <inheritdoc/>
    protected override bool IsEarlier(TraceEntry e) => e is { Kind: EntryKind.Event, Name: "removetrack" };

    /// <inheritdoc/>
    protected override bool IsLater(TraceEntry e) => e.IsEvent("pc", "track");
}
