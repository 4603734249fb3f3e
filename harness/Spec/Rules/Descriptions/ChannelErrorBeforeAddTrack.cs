using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The order of error of a channel and addtrack in one operation.</summary>
internal sealed class ChannelErrorBeforeAddTrack : OperationOrderRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/channel-error-before-addtrack";

    /// <inheritdoc/>
    public override string Title => "error of a channel fires before addtrack in the task that sets a description.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    protected override (string Earlier, string Later) Names => ("error of a channel", "addtrack");

    /// <inheritdoc/>
    protected override bool IsEarlier(TraceEntry e) => e is { Kind: EntryKind.Event, Name: "error" } && e.Target.StartsWith("channel:", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override bool IsLater(TraceEntry e) => e is { Kind: EntryKind.Event, Name: "addtrack" };
}
