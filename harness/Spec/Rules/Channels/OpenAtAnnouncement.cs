using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>readyState of the channel that a datachannel event carries.</summary>
internal sealed class OpenAtAnnouncement : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/open-at-announcement";

    /// <inheritdoc/>
    public override string Title => "A received data channel is open inside the datachannel event.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#announcing-a-data-channel-instance");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var entry in trace.Entries.Where(e => e.IsEvent("pc", "datachannel")))
        {
            // MUST: the state is open before datachannel fires; the open event follows in a task of its own.
            var channel = entry.State?.Channels.FirstOrDefault(c => c.Id == entry.DetailReference("channel"));
            if (channel?.ReadyState is { } state and not "open" && entry.State?.SignalingState != "closed")
            {
                yield return new Violation(entry.Seq, "datachannel with an open channel", $"datachannel with a channel in {state}");
            }
        }
    }
}
