using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>setLocalDescription(), setRemoteDescription() and what the attributes show.</summary>
internal static class Descriptions
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#dom-peerconnection-setlocaldescription", "setLocalDescription()",
        [
            Step("implied-type", "Without a type it is an offer in stable, have-local-offer and have-remote-pranswer, else an answer."),
            Step("altered-offer", "An offer other than the last one created rejects with InvalidModificationError."),
            Step("altered-answer", "An answer, provisional or not, other than the last one created rejects with InvalidModificationError."),
            Step("last-offer", "Without a text the last created offer is taken while it still fits."),
            Step("new-offer", "Without a text that still fits an offer is created."),
            Step("last-answer", "Without a text the last created answer is taken while it still fits."),
            Step("new-answer", "Without a text that still fits an answer is created."),
            Step("kept-type", "An answer that is created on the way keeps the type that was asked for."),
            Step("gathering", "It is what may start the gathering of candidates.", "gathering/needs-local-description"),
            Unseen("both-usable", "Until the final answer the current and the pending description can both be used.", Untestable.Media),
        ]),
        new("webrtc#dom-peerconnection-setremotedescription", "setRemoteDescription()",
        [
            Step("implicit-rollback", "An offer that does not fit the state rolls the own one back first, as part of the same operation.", "signaling/implicit-rollback-visits-stable"),
            Step("applied", "Any other description is applied as it is."),
        ]),
        new("webrtc#dom-peerconnection-localdescription", "localDescription and remoteDescription",
        [
            Step("pending-or-current", "Each shows the pending description, or the current one when nothing is pending.", "descriptions/shown-is-pending-or-current"),
        ]) { Aliases = ["dom-peerconnection-remotedescription"] },
        new("webrtc#dom-peerconnection-pendinglocaldesc", "pendingLocalDescription",
        [
            Step("candidates", "It shows the description with the candidates that have been gathered since.", "sdp/end-of-candidates"),
        ]),
        new("webrtc#dom-peerconnection-pendingremotedesc", "pendingRemoteDescription",
        [
            Step("candidates", "It shows the description with the candidates that have been added since."),
        ]),
        new("webrtc#dom-peerconnection-currentlocaldesc", "currentLocalDescription",
        [
            Step("last-negotiated", "It shows what was negotiated when the state was last stable, with candidates gathered since."),
        ]),
    ];
}
