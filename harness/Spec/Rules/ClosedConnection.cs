using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>The first close() of a trace that returned (<c>webrtc#dfn-close-the-connection</c>).</summary>
/// <param name="Call">The call.</param>
/// <param name="Return">Its return: from here on the connection is closed.</param>
/// <param name="Before">What may have run the script that called close(): the last event or settled promise before the call.</param>
/// <param name="After">Every entry after the return.</param>
internal sealed record ClosedConnection(TraceEntry Call, TraceEntry Return, TraceEntry? Before, IReadOnlyList<TraceEntry> After)
{
    /// <summary>The events after the return that no task from before can account for.</summary>
    public IEnumerable<TraceEntry> LaterEvents
    {
        get
        {
            var sameTask = Before;
            foreach (var e in After.Where(e => e.Kind == EntryKind.Event))
            {
                if (sameTask is not null && EventChain.MayFollow(sameTask, e))
                {
                    sameTask = e;
                    continue;
                }

                sameTask = null;
                yield return e;
            }
        }
    }

    /// <summary>The calls made after the return.</summary>
    public IEnumerable<TraceEntry> LaterCalls => After.Where(e => e.Kind == EntryKind.Call);

    /// <summary>Finds it, null when the connection was never closed.</summary>
    public static ClosedConnection? In(Trace trace)
    {
        var call = trace.Entries.FirstOrDefault(e => e is { Kind: EntryKind.Call, Target: "pc", Name: "close" });
        var end = call is null ? null : trace.Entries.FirstOrDefault(e => e.Kind == EntryKind.Return && e.Call == call.Call);
        return call is null || end is null
            ? null
            : new ClosedConnection(
                call,
                end,
                trace.Entries.LastOrDefault(e => e.Seq < call.Seq && e.Kind is EntryKind.Event or EntryKind.Resolve or EntryKind.Reject),
                [.. trace.Entries.Where(e => e.Seq > end.Seq)]);
    }
}
