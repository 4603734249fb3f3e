using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Ordering;

/// <summary>No later event of the task that changes an ICE transport fires before an earlier one.</summary>
/// <remarks>
/// Judged by what each event is the first to show: a state that changed since the entry before changed in the task of this event, and
/// then its own event should have come first.
/// </remarks>
internal sealed class IceTransportEventOrder : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "events/ice-transport-order";

    /// <inheritdoc/>
    public override string Title => "statechange of the transport, iceconnectionstatechange and connectionstatechange fire in this order.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var (before, entry) in trace.Entries.Zip(trace.Entries.Skip(1)))
        {
            if (before.State is not { } was || entry.State is not { } now)
            {
                continue;
            }

            var isIce = entry.IsEvent("pc", "iceconnectionstatechange");
            var isConnection = entry.IsEvent("pc", "connectionstatechange");
            var transport = isIce || isConnection ? now.Ice.FirstOrDefault(i => IsLate(trace, entry, was, i)) : null;
            if (transport is not null)
            {
                yield return new Violation(entry.Seq, $"statechange of the transport, then {entry.Name}", $"{entry.Name} before statechange to {transport.State}");
            }

            // MUST: the transport's event first, then the ICE state of the connection, then its own.
            else if (isConnection && was.IceConnectionState != now.IceConnectionState
                && LaterEvent.Exists(trace, entry, "pc", "iceconnectionstatechange", s => s.IceConnectionState == now.IceConnectionState))
            {
                yield return new Violation(
                    entry.Seq,
                    "iceconnectionstatechange, then connectionstatechange",
                    $"connectionstatechange before iceconnectionstatechange to {now.IceConnectionState}");
            }
        }
    }

    private static bool IsLate(Trace trace, TraceEntry entry, StateSnapshot was, IceSnapshot now) =>
        was.Ice.FirstOrDefault(i => i.Id == now.Id) is { } old && old.State != now.State
        && LaterEvent.Exists(trace, entry, now.Id, "statechange", s => s.Ice.FirstOrDefault(i => i.Id == now.Id)?.State == now.State);
}
