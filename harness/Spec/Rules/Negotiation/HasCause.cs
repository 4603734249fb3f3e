using System.Collections.Immutable;
using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Negotiation;

/// <summary>Something before negotiationneeded that may have asked for a negotiation.</summary>
/// <remarks>
/// Any call of a member that updates the flag is a cause, whatever came of it. An operation that is pending when the event fires stays one: it updates
/// the flag when it is done.
/// </remarks>
internal sealed class HasCause : TraceRule
{
    // Each has the update among its steps. addStream and removeStream, which the draft has no more, add and remove tracks.
    private static readonly ImmutableHashSet<string> Updating =
    [
        "addTrack", "removeTrack", "addTransceiver", "createDataChannel", "restartIce", "setLocalDescription", "setRemoteDescription",
        "stop", "direction=", "setStreams", "addStream", "removeStream",
    ];

    /// <inheritdoc/>
    public override string Id => "negotiationneeded/has-cause";

    /// <inheritdoc/>
    public override string Title => "negotiationneeded fires only after something that may need negotiation.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-check-if-negotiation-is-needed");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var (hasCause, last) = (false, "construction");
        var pending = new HashSet<int>();
        foreach (var entry in trace.Entries)
        {
            if (entry is { Kind: EntryKind.Call, Call: { } call } && IsCause(entry))
            {
                hasCause = true;
                if (ChainedOperation.IsMember(entry.Name))
                {
                    pending.Add(call);
                }
            }
            else if (entry.Kind is EntryKind.Resolve or EntryKind.Reject or EntryKind.Throw)
            {
                pending.Remove(entry.Call ?? -1);
            }

            // MUST: the check says that a negotiation is needed for what these calls ask for, and for nothing else. After close() it is close/no-connection-events.
            else if (entry.IsEvent("pc", "negotiationneeded") && entry.State?.SignalingState != "closed")
            {
                if (!hasCause)
                {
                    yield return new Violation(entry.Seq, "negotiationneeded after something that needs negotiation", $"negotiationneeded after {last} alone");
                }

                (hasCause, last) = (pending.Count > 0, "negotiationneeded");
            }

            if (entry is { Kind: EntryKind.Call, Target: "pc" } && !entry.Name.StartsWith("get", StringComparison.Ordinal))
            {
                last = entry.Name == "new" ? "construction" : $"{entry.Name}()";
            }
        }
    }

    // RFC 9429 section 4.1.18: once gathering has begun, other servers or another policy make the next offer restart ICE. Before that they ask for nothing.
    private static bool IsCause(TraceEntry call) =>
        Updating.Contains(call.Name) || (call.Name == "setConfiguration" && call.State?.IceGatheringState is not (null or "new"));
}
