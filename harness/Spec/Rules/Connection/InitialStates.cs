using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Connection;

/// <summary>The states right after the constructor.</summary>
internal sealed class InitialStates : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "connection/initial-states";

    /// <inheritdoc/>
    public override string Title => "A new connection is stable and new in all its states, with no descriptions.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#pc-ss-init");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var born = trace.Entries.FirstOrDefault(e => e is { Kind: EntryKind.Return, Target: "pc", Name: "new" });
        if (born?.State is not { } s)
        {
            yield break;
        }

        // MUST: the constructor initialises each slot.
        var states = $"signaling {s.SignalingState ?? "stable"}, ice {s.IceConnectionState ?? "new"}, gathering {s.IceGatheringState ?? "new"}, "
            + $"connection {s.ConnectionState ?? "new"}, descriptions {(s.PendingLocal ?? s.PendingRemote ?? s.CurrentLocal ?? s.CurrentRemote) ?? "null"}";
        const string Expected = "signaling stable, ice new, gathering new, connection new, descriptions null";
        if (states != Expected)
        {
            yield return new Violation(born.Seq, Expected, states);
        }
    }
}
