using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>close() sets each channel to closed without the closing procedure; what comes later finds it closed and ends.</summary>
/// <remarks>
/// A channel that is not closed when close() returns may tell its end later: it was closing before and is none of the channels that close()
/// sets, or it is a finding of close/channels-closed already.
/// </remarks>
internal sealed class NoChannelEvents : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/no-channel-events";

    /// <inheritdoc/>
    public override string Title => "The data channels of a closed connection neither open, nor receive, nor announce their end.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#data-transport-closed");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        var notClosed = closed.Return.State?.Channels.Where(c => c.ReadyState != "closed").Select(c => c.Id).ToHashSet() ?? [];
        var failed = new HashSet<string>();
        foreach (var e in closed.LaterEvents.Where(e => e.Target.StartsWith("channel:", StringComparison.Ordinal)))
        {
            // A failure to create the transport may be queued already; it fires error and close without a look at the state.
            if (e.Name == "error")
            {
                failed.Add(e.Target);
            }

            // MUST: opening aborts on a closed connection, receiving and announcing the end abort on a closed channel.
            var forbidden = e.Name is "open" or "message" || (e.Name == "close" && !failed.Contains(e.Target) && !notClosed.Contains(e.Target));
            if (forbidden)
            {
                yield return new Violation(e.Seq, $"no {e.Name} at a channel after close()", $"{e.Name} after close()");
            }
        }
    }
}
