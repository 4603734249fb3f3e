using Conformance.Spec.Clauses;
using Conformance.Spec.Enums;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Channels;

/// <summary>readyState goes from connecting over open and closing to closed, and never back.</summary>
internal sealed class StateOrder : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "channel/state-order";

    /// <inheritdoc/>
    public override string Title => "readyState of a data channel only moves forward.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dom-datachannel-readystate");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var last = new Dictionary<string, string>();
        foreach (var entry in trace.Entries.Where(e => e.State is not null))
        {
            foreach (var channel in entry.State!.Channels.Where(c => c.ReadyState is not null))
            {
                var now = channel.ReadyState!;
                var order = WebRtcEnums.DataChannelState.Values;

                // MUST: each step checks that the channel has not got further. A closing procedure queued before close() does not.
                if (last.TryGetValue(channel.Id, out var was) && order.IndexOf(now) < order.IndexOf(was)
                    && !(now == "closing" && entry.State.SignalingState == "closed"))
                {
                    yield return new Violation(entry.Seq, "connecting, open, closing, closed", $"{was} -> {now}");
                }

                last[channel.Id] = now;
            }
        }
    }
}
