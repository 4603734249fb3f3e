using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The number of datachannel events of a channel.</summary>
internal sealed class AnnouncedOnce : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/announced-once";

    /// <inheritdoc/>
    public override string Title => "A received data channel is announced once.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-datachannel");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var told = new HashSet<string>();
        foreach (var e in trace.Entries.Where(e => e.IsEvent("pc", "datachannel")))
        {
            // MUST: the procedure that fires it runs once for a channel.
            if (e.DetailReference("channel") is { } channel && !told.Add(channel))
            {
                yield return new Violation(e.Seq, "datachannel once", "datachannel again");
            }
        }
    }
}
