using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Descriptions;

/// <summary>The first check of addIceCandidate on the operations chain.</summary>
internal sealed class CandidateNeedsRemoteDescription : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "candidates/needs-remote-description";

    /// <inheritdoc/>
    public override string Title => "addIceCandidate rejects with InvalidStateError while there is no remote description, and only then.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dom-peerconnection-addicecandidate");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        var operations = ChainedOperation.In(trace).ToList();
        var showsDescriptions = operations.Exists(o => HasDescription(o.Start.State) || HasDescription(o.Outcome?.State));
        foreach (var operation in operations)
        {
            if (operation is not { Call.Name: "addIceCandidate", Outcome: { } outcome, Start.State: { } state }
                || state.SignalingState == "closed" || outcome.State?.SignalingState == "closed")
            {
                continue;
            }

            // MUST: without a remote description it rejects with InvalidStateError. The check for a missing mid and index comes first.
            if (!HasRemote(state) && state.SignalingState == "stable" && (showsDescriptions || operations.TrueForAll(o => !o.SetsDescription))
                && outcome is not { Error.Name: "InvalidStateError" or "TypeError" })
            {
                yield return new Violation(outcome.Seq, "InvalidStateError without a remote description", outcome.Error?.Name ?? "resolved");
            }

            if (HasRemote(state) && outcome.Error?.Name == "InvalidStateError")
            {
                yield return new Violation(outcome.Seq, "no InvalidStateError with a remote description", "InvalidStateError");
            }
        }
    }

    private static bool HasRemote(StateSnapshot s) => (s.PendingRemote ?? s.CurrentRemote) is not null;

    private static bool HasDescription(StateSnapshot? s) => s is not null && (HasRemote(s) || (s.PendingLocal ?? s.CurrentLocal) is not null);
}
