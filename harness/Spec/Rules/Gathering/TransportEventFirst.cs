using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Gathering;

/// <summary>icegatheringstatechange is never the first event in which a transport shows its new gathering state.</summary>
internal sealed class TransportEventFirst : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "gathering/transport-event-first";

    /// <inheritdoc/>
    public override string Title => "gatheringstatechange of the transport fires before icegatheringstatechange.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#rtcicetransport-gathering");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var (before, entry) in trace.Entries.Zip(trace.Entries.Skip(1)).Where(p => p.Second.IsEvent("pc", "icegatheringstatechange")))
        {
            // MUST: both states are set, then the transport's event fires, then the connection's.
            if (before.State is { } was && entry.State?.Ice.FirstOrDefault(i => IsLate(trace, entry, was, i)) is { } late)
            {
                yield return new Violation(
                    entry.Seq,
                    "gatheringstatechange, then icegatheringstatechange",
                    $"icegatheringstatechange before gatheringstatechange to {late.GatheringState}");
            }
        }
    }

    private static bool IsLate(Trace trace, TraceEntry entry, StateSnapshot was, IceSnapshot now) =>
        was.Ice.FirstOrDefault(i => i.Id == now.Id) is { } old && old.GatheringState != now.GatheringState
        && LaterEvent.Exists(
            trace, entry, now.Id, "gatheringstatechange", s => s.Ice.FirstOrDefault(i => i.Id == now.Id)?.GatheringState == now.GatheringState);
}
