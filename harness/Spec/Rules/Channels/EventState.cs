using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>readyState inside the events of a data channel.</summary>
internal sealed class EventState : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/event-state";

    /// <inheritdoc/>
    public override string Title => "open and message fire in open, closing in closing, close in closed.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#announcing-a-data-channel-as-open");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var entry in trace.Entries.Where(e => e.Kind == EntryKind.Event && e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            // MUST: the task sets or checks the state, then fires.
            var expected = entry.Name switch
            {
                "open" or "message" => "open",
                "closing" => "closing",
                "close" => "closed",
                _ => null,
            };
            var actual = entry.State?.Channels.FirstOrDefault(c => c.Id == entry.Target)?.ReadyState;

            // What a channel fires after the connection was closed is close/no-channel-events.
            if (expected is not null && actual is not null && actual != expected && entry.State?.SignalingState != "closed")
            {
                yield return new Violation(entry.Seq, $"{entry.Name} in {expected}", $"{entry.Name} in {actual}");
            }
        }
    }
}
