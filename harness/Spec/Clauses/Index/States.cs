using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>The states of the connection and how they are derived.</summary>
internal static class States
{
    private const string Derivation = "connection/derivation";

    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#rtcsignalingstate-enum", "The values of signalingState",
        [
            Step("stable", "Without an exchange in progress the state is stable, as it is at first.", "connection/initial-states"),
            Step("have-local-offer", "An own offer that was applied leads to have-local-offer.", "descriptions/slots-follow-state"),
            Step("have-remote-offer", "An offer of the other side that was applied leads to have-remote-offer.", "descriptions/slots-follow-state"),
            Step("have-local-pranswer", "An own provisional answer that was applied leads to have-local-pranswer.", "descriptions/slots-follow-state"),
            Step("have-remote-pranswer", "A provisional answer of the other side that was applied leads to have-remote-pranswer.", "descriptions/slots-follow-state"),
            Step("closed", "A connection that was closed is in closed.", "close/states-closed"),
            Step("transitions", "The state moves along the edges of the machine alone.", "signaling/legal-transition"),
        ]),
        new("webrtc#rtcicegatheringstate-enum", "How iceGatheringState is derived",
        [
            Step("new", "It is new when some transport has not begun and none is gathering, and when there is no transport.", "gathering/derivation"),
            Step("gathering", "It is gathering as soon as one transport is.", "gathering/derivation"),
            Step("complete", "It is complete when there is a transport and all have finished.", "gathering/derivation"),
            Step("transports", "Only the transports of the present transceivers and of the SCTP transport count.", "gathering/derivation"),
        ]) { Aliases = ["rtcicegatheringstate-description", "rtcicegatheringstate-transports"] },
        new("webrtc#rtcpeerconnectionstate-enum", "How connectionState is derived",
        [
            Step("closed", "It is closed when iceConnectionState is.", Derivation, "close/states-closed"),
            Step("failed", "Else it is failed when iceConnectionState is failed or a DTLS transport has failed.", Derivation),
            Step("disconnected", "Else it is disconnected when iceConnectionState is.", Derivation),
            Step("new", "Else it is new when ICE is new and all DTLS transports are new or closed, and when there is no transport.", Derivation),
            Step("connected", "Else it is connected when ICE is connected and all DTLS transports are connected or closed.", Derivation),
            Step("connecting", "Else it is connecting.", Derivation),
            Step("transports", "Only the transports of the present transceivers and of the SCTP transport count.", Derivation),
        ]) { Aliases = ["rtcpeerconnectionstate-description"] },
        new("webrtc#update-the-connection-state", "A DTLS transport changes",
        [
            Step("closed", "A connection that was closed meanwhile changes nothing.", "close/states-closed", "close/no-connection-events"),
            Step("derived", "connectionState becomes what the states of the transports give.", Derivation),
            Step("unchanged", "A state that stays the same fires no event.", "connection/one-event-per-change"),
            Step("event", "A new state fires connectionstatechange in the task that sets it.", "connection/one-event-per-change"),
        ]),
        new("webrtc#rtciceconnectionstate-enum", "How iceConnectionState is derived",
        [
            Step("closed", "It is closed once the connection has been closed.", "ice/derivation", "close/states-closed"),
            Step("failed", "Else it is failed as soon as one transport has failed.", "ice/derivation"),
            Step("disconnected", "Else it is disconnected as soon as one transport is.", "ice/derivation"),
            Step("new", "Else it is new when all transports are new or closed, and when there is none.", "ice/derivation"),
            Step("checking", "Else it is checking as soon as one transport is new or checking.", "ice/derivation"),
            Step("completed", "Else it is completed when all transports are completed or closed.", "ice/derivation"),
            Step("connected", "Else it is connected when all transports are connected, completed or closed.", "ice/derivation"),
            Step("transports", "Only the transports of the present transceivers and of the SCTP transport count.", "ice/derivation"),
        ]) { Aliases = ["rtciceconnectionstate-description", "rtciceconnectionstate-transports"] },
    ];
}
