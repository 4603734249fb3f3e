using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Signaling;

/// <summary>signalingState and signalingstatechange.</summary>
internal sealed class SignalingEventPerChange : OneEventPerChangeRule
{
    /// <inheritdoc/>
    public override string Id => "signaling/one-event-per-change";

    /// <inheritdoc/>
    public override string Title => "Each change of signalingState fires one signalingstatechange, in the task of the change.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-signalingstatechange");

    /// <inheritdoc/>
    protected override string EventType => "signalingstatechange";

    /// <inheritdoc/>
    protected override IEnumerable<(string Target, string? Value)> Read(StateSnapshot state) => [("pc", state.SignalingState)];

    /// <summary>The promise settles after the event; an event later than that is <c>setdescription/events-before-resolve</c>.</summary>
    protected override bool IsOverdueElsewhere(TraceEntry entry) =>
        entry is { Kind: EntryKind.Resolve, Target: "pc", Name: "setLocalDescription" or "setRemoteDescription" };
}
