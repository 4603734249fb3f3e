using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The amount has to rise before it can fall.</summary>
internal sealed class LowNeedsSend : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/low-needs-send";

    /// <inheritdoc/>
    public override string Title => "bufferedamountlow fires only after something was sent, at most once for each send.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-datachannel-bufferedamountlow");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var sends = new Dictionary<string, int>();
        foreach (var e in trace.Entries.Where(e => e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            var left = sends.GetValueOrDefault(e.Target);
            if (e is { Kind: EntryKind.Call, Name: "send" })
            {
                sends[e.Target] = left + 1;
            }
            else if (e is { Kind: EntryKind.Event, Name: "bufferedamountlow" })
            {
                // MUST: it tells a fall to the threshold, and only a send lifts the amount above it again.
                if (left == 0)
                {
                    yield return new Violation(e.Seq, "send, then bufferedamountlow", "bufferedamountlow without a send");
                }

                sends[e.Target] = Math.Max(0, left - 1);
            }
        }
    }
}
