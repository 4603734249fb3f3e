using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>
/// The signaling state and the four description slots are the same at the start and at the rejection of an operation.
/// </summary>
/// <remarks>
/// Slots are written current/pending.
/// </remarks>
internal sealed class RejectedChangesNothing : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "setdescription/rejected-changes-nothing";

    /// <inheritdoc/>
    public override string Title => "A rejected setLocalDescription or setRemoteDescription leaves the signaling state and the descriptions as they were.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace))
        {
            if (operation is { SetsDescription: true, Outcome: { Kind: EntryKind.Reject or EntryKind.Throw, State: { } after } outcome }
                && operation.Start.State is { } before && after.SignalingState != "closed" && !MayHaveRolledBack(operation))
            {
                // MUST: a failing operation only rejects its promise.
                var (expected, actual) = (Slots(before), Slots(after));
                if (expected != actual)
                {
                    yield return new Violation(outcome.Seq, expected, actual);
                }
            }
        }
    }

    // The rollback in front of a remote offer is done and stays when the offer fails.
    private static bool MayHaveRolledBack(ChainedOperation o) =>
        o.Signaling is { Remote: true, Type: "offer" } && o.Start.State?.SignalingState == "have-local-offer";

    private static string Slots(StateSnapshot s) =>
        $"{s.SignalingState}, local {s.CurrentLocal ?? "null"}/{s.PendingLocal ?? "null"}, remote {s.CurrentRemote ?? "null"}/{s.PendingRemote ?? "null"}";
}
