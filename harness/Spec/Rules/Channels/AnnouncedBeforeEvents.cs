using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The first event of a received channel.</summary>
internal sealed class AnnouncedBeforeEvents : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/announced-before-events";

    /// <inheritdoc/>
    public override string Title => "datachannel fires before open and every other event of the channel that it carries.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#announcing-a-data-channel-instance");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var announced = trace.Entries.Where(e => e.IsEvent("pc", "datachannel")).ToList();
        foreach (var e in trace.Entries.Where(e => e.Kind == EntryKind.Event && e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            // MUST: datachannel is fired by the task that creates the channel, and open by one that it queues.
            if (announced.Find(a => a.DetailReference("channel") == e.Target) is { } announcement && announcement.Seq > e.Seq)
            {
                yield return new Violation(e.Seq, $"datachannel, then {e.Name}", $"{e.Name}, then datachannel");
            }
        }
    }
}
