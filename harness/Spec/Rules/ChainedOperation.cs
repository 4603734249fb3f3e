using System.Collections.Immutable;
using Conformance.Spec.Signaling;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules;

/// <summary>
/// A call that goes through the operations chain (<c>webrtc#dfn-operations-chain</c>). It starts when every operation before it has settled, and
/// no other operation runs until its outcome, so nothing but this operation and close() touches the signaling state between the two.
/// </summary>
/// <param name="Call">The call.</param>
/// <param name="Start">The entry at which it started at the earliest: the call, or the outcome of the operation before it.</param>
/// <param name="Outcome">The resolve, reject or throw; null while it is pending.</param>
internal sealed record ChainedOperation(TraceEntry Call, TraceEntry Start, TraceEntry? Outcome)
{
    private static readonly ImmutableHashSet<string> Members =
        ["createOffer", "createAnswer", "setLocalDescription", "setRemoteDescription", "addIceCandidate"];

    /// <summary>True for setLocalDescription and setRemoteDescription.</summary>
    public bool SetsDescription => Call.Name is "setLocalDescription" or "setRemoteDescription";

    /// <summary>What is being set, null for other operations or when the state or the argument is unknown.</summary>
    public SignalingOperation? Signaling
    {
        get
        {
            var type = Call.ArgumentString("type")
                ?? (Call.Name == "setLocalDescription" && Start.State?.SignalingState is { } s ? SignalingTransitions.ImplicitType(s) : null);
            return SetsDescription && type is not null ? new SignalingOperation(Call.Name == "setRemoteDescription", type) : null;
        }
    }

    /// <summary>
    /// True when an offer of the other side rolls back the local one first: two descriptions in one operation, each with events of its own.
    /// </summary>
    public bool RollsBackFirst =>
        Start.State?.SignalingState == "have-local-offer" && Call.Name == "setRemoteDescription" && Call.ArgumentString("type") == "offer";

    /// <summary>The events between its start and its outcome.</summary>
    public IEnumerable<TraceEntry> EventsIn(Trace trace) =>
        trace.Entries.Where(e => e.Kind == EntryKind.Event && e.Seq > Start.Seq && (Outcome is null || e.Seq < Outcome.Seq));

    /// <summary>True when the member goes through the chain.</summary>
    public static bool IsMember(string name) => Members.Contains(name);

    /// <summary>The operations of a trace whose start is known, in order. After one that stays pending no start is known.</summary>
    public static IEnumerable<ChainedOperation> In(Trace trace)
    {
        TraceEntry? settled = null;
        foreach (var call in trace.Entries.Where(e => e.Kind == EntryKind.Call && e.Target == "pc" && Members.Contains(e.Name) && e.Call is not null))
        {
            var outcome = trace.OutcomeOf(call.Call!.Value);
            var start = settled is not null && settled.Seq > call.Seq ? settled : call;

            // A refusal by the IDL layer settles before the operations that are queued ahead of it and never joins them.
            var joined = outcome is null || outcome.Seq > start.Seq;
            yield return new ChainedOperation(call, joined ? start : call, outcome);
            if (outcome is null)
            {
                yield break;
            }

            settled = joined ? outcome : settled;
        }
    }
}
