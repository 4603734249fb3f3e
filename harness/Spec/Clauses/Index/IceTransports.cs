using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>Gathering and the states of ICE and DTLS transports.</summary>
internal static class IceTransports
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#rtcicetransport-gathering", "Gathering",
        [
            Step("closed", "A closed connection tells nothing of gathering.", "close/no-ice-transport-events", "close/no-connection-events"),
            Step("needs-local-description", "A candidate is told only once a local description of its generation is set.", "gathering/needs-local-description", "gathering/candidate-fragment-is-local"),
            Step("begins", "When a generation begins, the transport and with it the connection are gathering.", "gathering/derivation", "ice-transport-gathering/legal-edges"),
            Step("begin-transport-event", "The transport's gatheringstatechange comes first.", "gathering/transport-event-first", "ice-transport/one-gathering-event-per-change"),
            Step("begin-connection-event", "icegatheringstatechange follows in the same task, where the connection's state changed.", "events/gathering-task-is-whole", "gathering/one-event-per-change"),
            Step("while-gathering", "Candidates come while the state is gathering.", "gathering/candidates-while-gathering"),
            Step("end-in-pending", "At the end a=end-of-candidates joins the pending local description.", "sdp/end-of-candidates"),
            Step("end-in-current", "At the end a=end-of-candidates joins the current local description.", "sdp/end-of-candidates"),
            Step("end-candidate", "An icecandidate with an empty text tells the end of a generation, with its section and username fragment.", "gathering/end-of-candidates-event"),
            Step("nothing-after-end", "No candidate of a generation follows its end.", "gathering/generation-ends"),
            Step("completes", "When no generation is left, the transport and with it the connection are complete.", "gathering/derivation", "ice-transport-gathering/legal-edges"),
            Step("complete-events", "gatheringstatechange and icegatheringstatechange come in this order, in one task.", "gathering/transport-event-first", "events/gathering-task-is-whole"),
            Step("null-candidate", "The icecandidate with null follows at once.", "gathering/null-candidate-last"),
            Step("role-conflict", "A conflict of roles that ICE resolves changes the role that shows."),
        ]),
        new("webrtc#dfn-surface-a-candidate", "Surfacing a candidate",
        [
            Step("closed", "A closed connection surfaces nothing.", "close/no-connection-events"),
            Step("in-pending", "The candidate joins the pending local description of its generation."),
            Step("in-current", "The candidate joins the current local description of its generation."),
            Step("place", "It names its section, its mid and its username fragment.", "gathering/candidate-names-media", "gathering/candidate-fragment-is-local"),
            Step("text", "Its text has the form of the attribute.", "sdp/candidate-form"),
            Step("local-candidates", "getLocalCandidates() of the transport has it."),
            Step("event", "icecandidate tells it."),
        ]),
        new("webrtc#fire-gatheringstatechange", "gatheringstatechange of a transport",
        [
            Step("each-change", "It fires at each change of the transport's gathering state.", "ice-transport/one-gathering-event-per-change"),
        ]),
        new("webrtc#rtcicetransport", "Pair and state of an ICE transport change",
        [
            Step("closed", "A closed connection changes and fires nothing.", "close/no-ice-transport-events"),
            Step("pair", "The selected pair is set before any event.", "events/pair-before-state"),
            Step("state", "The transport's state and both derived states of the connection are set before any event.", "ice/connection-states-together"),
            Step("pair-event", "selectedcandidatepairchange fires first.", "events/pair-before-state"),
            Step("transport-event", "statechange of the transport follows.", "events/ice-transport-order", "ice-transport/one-event-per-change"),
            Step("ice-event", "iceconnectionstatechange follows, where that state changed.", "events/ice-transport-order", "ice/one-event-per-change"),
            Step("connection-event", "connectionstatechange comes last, where that state changed.", "events/ice-transport-order"),
            Step("one-task", "These events are one task.", "events/ice-task-is-whole"),
            Step("role", "A transport that checks knows its role.", "ice-transport/role-is-known"),
            Step("restart-keeps-transport", "An ICE restart keeps the transport object."),
        ]),
        new("webrtc#rtcicetransportstate", "The states of an ICE transport",
        [
            Step("closed", "closed: it has ended.", "close/transports-closed"),
            Step("failed", "failed: gathering is over, no more remote candidates come, and no pair works."),
            Step("failed-leaves-others", "failed closes neither the DTLS transport nor what runs over it.", "dtls-transport/legal-edges"),
            Step("disconnected", "disconnected: connectivity is lost for now."),
            Step("new", "new: it has not begun to check."),
            Step("checking", "checking: it has a remote candidate and no connection yet."),
            Step("completed", "completed: gathering and checking are over, no more remote candidates come, and there is a connection."),
            Step("connected", "connected: there is a connection, and checking may go on."),
            Step("transitions", "The state changes as these meanings allow, and an ICE restart begins anew.", "ice-transport/legal-edges"),
            Step("end-known", "failed and completed need to know that no more remote candidates come."),
            Step("dtls-after", "A DTLS transport is connected only over ICE that has been.", "dtls-transport/connected-after-ice"),
        ]) { Aliases = ["rtcicetransportstate-description", "rtcicetransportstate-failed-description"] },
        new("webrtc#rtcicerole", "The role of an ICE transport",
        [
            Unseen("unknown", "It is unknown before the first offer is set.", "A transport shows only when a description is set, and that gives it its role."),
            Step("known", "A transport that checks is controlling or controlled.", "ice-transport/role-is-known"),
        ]),
        new("webrtc#rtcdtlstransport-interface", "A DTLS transport",
        [
            Step("new", "It begins in new.", "dtls-transport/legal-edges"),
            Step("same-object", "A new association keeps the transport object."),
            Step("failed-once", "A transport that has failed does not fail again.", "dtls-transport/legal-edges"),
            Step("failed", "An error leads to failed.", "dtls-transport/legal-edges"),
            Step("error-event", "error with dtls-failure or fingerprint-failure comes first, statechange follows.", "dtls-transport/error-before-failed"),
            Step("other-changes", "Any other change of its state fires statechange in the task that sets it.", "dtls-transport/one-event-per-change"),
            Step("certificates", "In connected it has the certificates of the other side."),
        ]),
    ];
}
