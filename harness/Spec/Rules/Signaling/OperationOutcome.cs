using Conformance.Spec.Clauses;
using Conformance.Spec.Signaling;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Signaling;

/// <summary>
/// The outcome of each setLocalDescription and setRemoteDescription is the one of its cell in the transition table.
/// </summary>
internal sealed class OperationOutcome : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "signaling/operation-outcome";

    /// <inheritdoc/>
    public override string Title => "Setting a description succeeds into the state of the table, or is refused with InvalidStateError where the table has no move.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#set-description");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        foreach (var operation in ChainedOperation.In(trace).Where(o => o.SetsDescription))
        {
            if (operation is { Outcome: { } outcome, Signaling: { } signaling, Start.State.SignalingState: { } from }
                && from != "closed" && outcome.State?.SignalingState is { } to && to != "closed"
                && Judge(SignalingTransitions.Cell(from, signaling), outcome, to) is { } violation)
            {
                yield return violation;
            }
        }
    }

    private static Violation? Judge(SignalingCell cell, TraceEntry outcome, string to) => (cell.Outcome, outcome.Kind, outcome.Error?.Name) switch
    {
        // MUST: the state is set before the promise is fulfilled. An edge that no operation has is signaling/legal-transition.
        (SignalingOutcome.Moves, EntryKind.Resolve, _) when to != cell.To && (to == cell.From || SignalingTransitions.IsEdge(cell.From, to)) =>
            new Violation(outcome.Seq, cell.ToString(), $"{cell.From}->{cell.Operation}->{to}"),

        // MUST: InvalidStateError is for a type that is invalid in the state.
        (SignalingOutcome.Moves, EntryKind.Reject or EntryKind.Throw, "InvalidStateError") =>
            new Violation(outcome.Seq, cell.ToString(), $"{cell.From}->{cell.Operation}->InvalidStateError"),

        // MUST: a type that is invalid in the state rejects.
        (SignalingOutcome.Refused, EntryKind.Resolve, _) =>
            new Violation(outcome.Seq, cell.ToString(), $"{cell.From}->{cell.Operation}->resolved in {to}"),

        // MUST: the invalid state is looked at before the content.
        (SignalingOutcome.Refused, EntryKind.Reject or EntryKind.Throw, { } error) when !MayRefuse(cell.Operation, error) =>
            new Violation(outcome.Seq, cell.ToString(), $"{cell.From}->{cell.Operation}->{error}"),
        _ => null,
    };

    // The IDL layer's TypeError and setLocalDescription's comparison with the last created description come before the check of the state.
    private static bool MayRefuse(SignalingOperation operation, string error) =>
        error is "InvalidStateError" or "TypeError" || (error == "InvalidModificationError" && !operation.Remote);
}
