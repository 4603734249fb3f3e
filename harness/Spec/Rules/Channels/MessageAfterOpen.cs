using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The order of open and message.</summary>
internal sealed class MessageAfterOpen : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/message-after-open";

    /// <inheritdoc/>
    public override string Title => "A channel that was created here receives nothing before its open event.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-datachannel-message");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var created = trace.Entries.Where(e => e is { Kind: EntryKind.Return, Name: "createDataChannel" }).Select(e => e.DetailReference()).OfType<string>().ToHashSet();
        foreach (var e in trace.Entries.Where(e => e is { Kind: EntryKind.Event, Name: "open" or "message" } && created.Contains(e.Target)))
        {
            // MUST: messages are delivered in open, and the task that sets open fires the event.
            if (e.Name == "message" && e.State?.SignalingState != "closed")
            {
                yield return new Violation(e.Seq, "open, then message", "message before open");
            }

            created.Remove(e.Target);
        }
    }
}
