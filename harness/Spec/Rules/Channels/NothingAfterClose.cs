using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>A closed channel neither opens, nor receives, nor closes again.</summary>
internal sealed class NothingAfterClose : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/nothing-after-close";

    /// <inheritdoc/>
    public override string Title => "After its close event a data channel fires none of open, message, closing and close; closing comes once.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#data-transport-closed");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var seen = new HashSet<(string Channel, string Event)>();
        foreach (var entry in trace.Entries.Where(e => e.Kind == EntryKind.Event && e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            if (entry.Name is not ("open" or "message" or "closing" or "close") || entry.State?.SignalingState == "closed")
            {
                continue;
            }

            // MUST: every task of a channel ends when it finds the channel closed, and the closing procedure runs once.
            if (seen.Contains((entry.Target, "close")))
            {
                yield return new Violation(entry.Seq, "no event after close", $"{entry.Name} after close");
            }
            else if (entry.Name is "closing" or "close" && !seen.Add((entry.Target, entry.Name)))
            {
                yield return new Violation(entry.Seq, $"{entry.Name} once", $"{entry.Name} again");
            }
        }
    }
}
