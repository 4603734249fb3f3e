using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Closing;

/// <summary>
/// createOffer, createAnswer, setLocalDescription, setRemoteDescription and addIceCandidate on a closed connection.
/// </summary>
internal sealed class LaterOperationsReject : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "close/later-operations-reject";

    /// <inheritdoc/>
    public override string Title => "After close() the operations on the chain reject with InvalidStateError.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dfn-operations-chain");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        if (ClosedConnection.In(trace) is not { } closed)
        {
            yield break;
        }

        foreach (var call in closed.LaterCalls.Where(c => c is { Target: "pc", Call: not null } && ChainedOperation.IsMember(c.Name)))
        {
            // MUST: a closed connection takes nothing onto the chain. Arguments that the IDL layer or the method refuses come first, as TypeError.
            if (trace.OutcomeOf(call.Call!.Value) is { } outcome
                && outcome is not { Kind: EntryKind.Reject, Error.Name: "InvalidStateError" or "TypeError" })
            {
                var verb = outcome.Kind == EntryKind.Throw ? "throws" : "rejects with";
                yield return new Violation(
                    outcome.Seq,
                    $"{call.Name} rejects with InvalidStateError",
                    outcome.Error is { } e ? $"{call.Name} {verb} {e.Name}" : $"{call.Name} succeeds");
            }
        }
    }
}
