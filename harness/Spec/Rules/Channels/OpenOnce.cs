using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The number of open events of a channel.</summary>
internal sealed class OpenOnce : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/open-once";

    /// <inheritdoc/>
    public override string Title => "A data channel opens once.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-datachannel-open");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var told = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e is { Kind: EntryKind.Event, Name: "open" } && e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            // MUST: the procedure that fires it runs once for a channel.
            if (e.Target is { } channel && !told.Add(channel))
            {
                yield return new Violation(e.Seq, "open once", "open again");
            }
        }
    }
}
