using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>addIceCandidate() and the attributes of a candidate.</summary>
internal static class Candidates
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#dom-peerconnection-addicecandidate", "addIceCandidate()",
        [
            Step("no-place", "A candidate with neither sdpMid nor sdpMLineIndex rejects with TypeError, before the chain."),
            Step("chained", "The rest runs on the operations chain.", "events/chain-settles-in-order"),
            Step("no-remote-description", "Without a remote description it rejects with InvalidStateError.", "candidates/needs-remote-description"),
            Step("unknown-mid", "An sdpMid that no section has rejects with OperationError."),
            Step("unknown-index", "Without an sdpMid an sdpMLineIndex out of range rejects with OperationError."),
            Step("mid-first", "With an sdpMid the sdpMLineIndex is not looked at."),
            Step("stopped", "For the section of a stopped transceiver it resolves without doing anything."),
            Step("unknown-ufrag", "A username fragment that the section does not have rejects with OperationError."),
            Step("generation", "The username fragment says which generation is meant, without one it is the latest."),
            Step("end-of-one", "An empty text is the end of the candidates of one section."),
            Step("end-of-all", "An empty text without a place, also null and no argument, is the end for all sections."),
            Step("refused", "A candidate that cannot be added rejects with OperationError."),
            Step("closed-meanwhile", "On a connection that was closed meanwhile it stays pending.", "close/pending-operations-stay-pending"),
            Step("joins-pending", "A candidate that was taken joins the pending remote description of its generation."),
            Step("joins-current", "A candidate that was taken joins the current remote description of its generation."),
            Step("resolves", "It resolves with undefined once the candidate was taken."),
            Unseen("prohibited", "A candidate that is prohibited is taken like one that never answers.", "What is prohibited is an implementation\'s own choice, and such a candidate looks like one that never answers."),
            Unseen("bad-ports", "Nothing is sent to ports that are blocked for fetch.", Untestable.Wire),
            Unseen("relay-names", "Under relay no name of a candidate is looked up.", Untestable.Wire),
        ]),
        new("webrtc#rtcicecandidate-attributes", "The attributes of a candidate",
        [
            Step("candidate", "candidate is the attribute's text, empty for the end of candidates."),
            Step("mid", "sdpMid is the mid of its section.", "gathering/candidate-mid-is-local", "gathering/candidate-names-media"),
            Step("index", "sdpMLineIndex is the place of its section, from 0.", "gathering/candidate-index-is-local", "gathering/candidate-names-media"),
            Step("parsed", "foundation, component, priority, address, protocol, port and type are those of the text."),
            Step("tcp-type", "tcpType is that of a TCP candidate, else null."),
            Step("related", "relatedAddress and relatedPort are those of a derived candidate, else null."),
            Step("ufrag", "usernameFragment is that of its generation.", "gathering/candidate-fragment-is-local"),
            Step("remote-address", "The address of a remote candidate shows only when the application has told it before."),
        ]),
    ];
}
