using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>What localDescription and remoteDescription show when a description has been set.</summary>
internal sealed class ShownDescriptionIsPendingOrCurrent : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "descriptions/shown-is-pending-or-current";

    /// <inheritdoc/>
    public override string Title => "localDescription and remoteDescription are the pending description, or the current one when nothing is pending.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dom-peerconnection-localdescription");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Resolve, Target: "pc", Name: "setLocalDescription" or "setRemoteDescription", State: { } s }
                && entry.HasDetail("local") && entry.HasDetail("remote"))
            {
                // MUST: the pending one unless it is null, then the current one.
                var expected = $"local {s.PendingLocal ?? s.CurrentLocal ?? "null"}, remote {s.PendingRemote ?? s.CurrentRemote ?? "null"}";
                var actual = $"local {entry.DetailDescriptionType("local") ?? "null"}, remote {entry.DetailDescriptionType("remote") ?? "null"}";
                if (expected != actual && HasSlots(s))
                {
                    yield return new Violation(entry.Seq, expected, actual);
                }
            }
        }
    }

    // An implementation without the pending and current attributes shows null in all of them.
    private static bool HasSlots(StateSnapshot s) => (s.PendingLocal ?? s.PendingRemote ?? s.CurrentLocal ?? s.CurrentRemote) is not null;
}
