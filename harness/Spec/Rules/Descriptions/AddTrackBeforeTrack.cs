using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The order of addtrack and track in one operation.</summary>
internal sealed class AddTrackBeforeTrack : OperationOrderRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/addtrack-before-track";

    /// <inheritdoc/>
    public override string Title => "addtrack fires before track in the task that sets a description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override (string Earlier, string Later) Names => ("addtrack", "track");

    /// <inheritdoc/>
    protected override bool IsEarlier(TraceEntry e) => e is { Kind: EntryKind.Event, Name: "addtrack" };

    /// <inheritdoc/>
    protected override bool IsLater(TraceEntry e) => e.IsEvent("pc", "track");
}
