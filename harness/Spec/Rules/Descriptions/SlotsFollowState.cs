using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>
/// All five variables of the negotiation change at a single point in time, so every entry sees the description slots that belong to its
/// signaling state.
/// </summary>
/// <remarks>
/// Slots are written local/remote. The first entry of each run of equal findings is reported. Without any description in the whole trace
/// the rule does not apply: an implementation that lacks the attributes looks the same.
/// </remarks>
internal sealed class SlotsFollowState : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "descriptions/slots-follow-state";

    /// <inheritdoc/>
    public override string Title => "The pending and current descriptions are those of the signaling state.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    private const string PendingNone = "pending null/null";

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var states = trace.Entries.Where(e => e.State?.SignalingState is not (null or "closed"));
        if (!states.Any(e => HasSlots(e.State!)))
        {
            yield break;
        }

        string? reported = null;
        foreach (var entry in states)
        {
            var found = Differs(entry.State!);
            if (found is { } f && f.Actual != reported)
            {
                yield return new Violation(entry.Seq, f.Expected, f.Actual);
            }

            reported = found?.Actual;
        }
    }

    private static (string Expected, string Actual)? Differs(StateSnapshot s)
    {
        // MUST: an operation sets its pending description together with the state; an answer moves both to current and empties pending.
        var pending = $"pending {s.PendingLocal ?? "null"}/{s.PendingRemote ?? "null"}";
        var expected = s.SignalingState switch
        {
            "stable" => PendingNone,
            "have-local-offer" => "pending offer/null",
            "have-remote-offer" => "pending null/offer",
            "have-local-pranswer" => "pending pranswer/offer",
            "have-remote-pranswer" => "pending offer/pranswer",
            _ => pending,
        };
        if (expected != pending)
        {
            return ($"{s.SignalingState}: {expected}", $"{s.SignalingState}: {pending}");
        }

        // MUST: what becomes current is an offer and the answer to it.
        var current = $"current {s.CurrentLocal ?? "null"}/{s.CurrentRemote ?? "null"}";
        return current is "current null/null" or "current offer/answer" or "current answer/offer" ? null : ("an offer with its answer, or none", current);
    }

    private static bool HasSlots(StateSnapshot s) => (s.PendingLocal ?? s.PendingRemote ?? s.CurrentLocal ?? s.CurrentRemote) is not null;
}
