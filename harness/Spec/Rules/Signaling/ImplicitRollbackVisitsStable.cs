using Conformance.Spec.Clauses;
using Conformance.Spec.Traces;

namespace Conformance.Spec.Rules.Signaling;

/// <summary>An implicit rollback is a whole rollback, with its own signalingstatechange, before the remote offer is set.</summary>
internal sealed class ImplicitRollbackVisitsStable : TraceRule
{
    /// <inheritdoc/>
    public override string Id => "signaling/implicit-rollback-visits-stable";

    /// <inheritdoc/>
    public override string Title => "A remote offer in have-local-offer goes through stable.";

    /// <inheritdoc/>
    public override Clause Clause { get; } = Clause.Parse("webrtc#dom-peerconnection-setremotedescription");

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(Trace trace)
    {
        string? last = null;
        foreach (var entry in trace.Entries.Where(e => e.State?.SignalingState is not null))
        {
            // MUST: the rollback is set first, as a description of its own; the offer follows when that has been fulfilled.
            var now = entry.State!.SignalingState;
            if (last == "have-local-offer" && now == "have-remote-offer")
            {
                yield return new Violation(entry.Seq, "have-local-offer -> stable -> have-remote-offer", "have-local-offer -> have-remote-offer");
            }

            last = now;
        }
    }
}
