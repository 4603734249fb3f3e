using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>The amount has to be above the threshold before it can fall to it.</summary>
internal sealed class LowNeedsSend : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/low-needs-send";

    /// <inheritdoc/>
    public override string Title => "bufferedamountlow fires only after something was sent, and at most once for each send or new threshold.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#event-datachannel-bufferedamountlow");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var left = new Dictionary<string, int>();
        foreach (var e in trace.Entries.Where(e => e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            var rises = left.GetValueOrDefault(e.Target);
            var hasSent = left.ContainsKey(e.Target);
            if (e is { Kind: EntryKind.Call, Name: "send" } || (e is { Kind: EntryKind.Call, Name: "bufferedAmountLowThreshold=" } && hasSent))
            {
                left[e.Target] = rises + 1;
            }
            else if (e is { Kind: EntryKind.Event, Name: "bufferedamountlow" })
            {
                // MUST: it tells a fall to the threshold, and only a send or a lower threshold leaves the amount above it.
                if (rises == 0)
                {
                    yield return new Violation(e.Seq, "send, then bufferedamountlow", "bufferedamountlow without a send");
                }

                left[e.Target] = Math.Max(0, rises - 1);
            }
        }
    }
}
