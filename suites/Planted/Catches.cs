using System.Collections.Immutable;
using Conformance.WebRtc;

namespace Conformance.Planted;

/// <summary>Every bug with the rule, or the row's own check, that must catch it.</summary>
internal static class Catches
{
    public static ImmutableArray<Catch> All { get; } =
    [
        // An event that does not come
        new(PlantedBug.SignalingStateChangeDropped, "rule:signaling/one-event-per-change", "negotiation/needed/not-while-offering"),
        new(PlantedBug.GatheringStateChangeDropped, "rule:gathering/one-event-per-change", "ice/gathering/again-nothing-new"),
        new(PlantedBug.NullCandidateDropped, "rule:gathering/null-candidate-last", "ice/gathering/again-nothing-new"),
        new(PlantedBug.EndOfCandidatesDropped, "rule:gathering/end-of-candidates-event", "ice/gathering/states"),
        new(PlantedBug.IceConnectionStateChangeDropped, "rule:ice/one-event-per-change", "ice/connect/connected"),
        new(PlantedBug.IceTransportStateChangeDropped, "rule:ice-transport/one-event-per-change", "ice/connect/connected"),
        new(PlantedBug.DtlsTransportStateChangeDropped, "rule:dtls-transport/one-event-per-change", "datachannel/open/three"),
        new(PlantedBug.SctpTransportStateChangeDropped, "rule:sctp-transport/one-event-per-change", "datachannel/open/three"),
        new(PlantedBug.NegotiationNeededDropped, "step:*", "negotiation/needed/first-channel", "timed out: no negotiationneeded event*"),
        new(PlantedBug.DataChannelDropped, "step:*", "datachannel/open/label-and-protocol", "timed out: no datachannel event*"),
        new(PlantedBug.TrackDropped, "step:*", "negotiation/track/event", "timed out: no track event*"),
        new(PlantedBug.ChannelCloseDropped, "step:*", "datachannel/close/from-the-maker", "timed out: no close event*"),
        new(PlantedBug.ChannelClosingDropped, "expect:*", "datachannel/close/closing-event", "no b: dc closing"),

        // An event that comes twice
        new(PlantedBug.SignalingStateChangeDoubled, "rule:signaling/one-event-per-change", "signaling/matrix/have-remote-offer/set-local-answer"),
        new(PlantedBug.ConnectionStateChangeDoubled, "rule:connection/one-event-per-change", "ice/connect/states"),
        new(PlantedBug.NegotiationNeededDoubled, "rule:negotiationneeded/once", "negotiation/needed/once"),
        new(PlantedBug.TrackDoubled, "rule:track/one-per-receiver", "negotiation/track/two-events"),
        new(PlantedBug.ChannelOpenDoubled, "rule:channel/open-once", "datachannel/open/three"),
        new(PlantedBug.DataChannelDoubled, "rule:channel/announced-once", "datachannel/open/three"),

        // Two events in the wrong order
        new(PlantedBug.IceConnectionBehindConnection, "rule:events/ice-task-is-whole", "ice/connect/ice-before"),
        new(PlantedBug.IceTransportBehindConnection, "rule:events/ice-transport-order", "ice/connect/ice-before"),
        new(PlantedBug.IceTransportGatheringBehindConnection, "rule:gathering/transport-event-first", "ice/gathering/states"),
        new(PlantedBug.SelectedPairBehindState, "rule:events/pair-before-state", "ice/connect/connected"),
        new(PlantedBug.CompleteBehindNullCandidate, "rule:events/gathering-task-is-whole", "ice/gathering/states"),
        new(PlantedBug.CandidateBehindComplete, "rule:gathering/candidates-while-gathering", "ice/gathering/candidates-between"),
        new(PlantedBug.CandidateBehindEnd, "rule:gathering/generation-ends", "ice/gathering/candidates-between"),
        new(PlantedBug.SignalingBehindTrack, "rule:setdescription/signaling-before-tracks", "negotiation/track/event"),
        new(PlantedBug.TracksSwapped, "rule:setdescription/tracks-in-media-order", "negotiation/track/two-events"),
        new(PlantedBug.DataChannelBehindOpen, "step:*", "datachannel/open/announced-first", "timed out: no open event*"),

        // A state that is late or wrong
        new(PlantedBug.SignalingStateLate, "rule:signaling/one-event-per-change", "signaling/matrix/have-remote-offer/set-local-answer"),
        new(PlantedBug.ConnectionStateLate, "rule:ice/connection-states-together", "ice/connect/connected"),
        new(PlantedBug.GatheringStateLate, "rule:gathering/one-event-per-change", "ice/gathering/again-nothing-new"),
        new(PlantedBug.PendingDescriptionLate, "rule:descriptions/slots-follow-state", "negotiation/set-remote/offer"),
        new(PlantedBug.ConnectionStateIgnoresDtls, "rule:connection/derivation", "ice/connect/connected"),

        // Promises, calls and their places
        new(PlantedBug.ResolvedBeforeEvents, "rule:setdescription/events-before-resolve", "negotiation/track/event"),
        new(PlantedBug.ResolvedInsteadOfRejected, "rule:signaling/operation-outcome", "signaling/matrix/stable/set-remote-answer"),
        new(PlantedBug.WrongErrorName, "rule:signaling/operation-outcome", "signaling/matrix/stable/set-remote-answer"),
        new(PlantedBug.RejectedChangesState, "rule:setdescription/rejected-changes-nothing", "signaling/matrix/stable/set-remote-answer"),
        new(PlantedBug.ChainIgnored, "rule:events/chain-settles-in-order", "negotiation/chain/in-order"),
        new(PlantedBug.NegotiationNeededInsideCall, "rule:events/not-inside-call", "negotiation/needed/first-channel"),
        new(PlantedBug.NegotiationNeededOutsideStable, "rule:negotiationneeded/only-in-stable", "negotiation/needed/not-while-offering"),
        new(PlantedBug.RollbackLeavesTransceivers, "step:*", "negotiation/rollback/removes-remote-transceivers", "1 elements"),
        new(PlantedBug.ChannelIdParityWrong, "step:*", "datachannel/id/server-is-odd", "value is 0"),

        // close()
        new(PlantedBug.CloseFiresSignalingStateChange, "rule:close/no-connection-events", "connection/close/states"),
        new(PlantedBug.CloseLeavesChannels, "rule:close/channels-closed", "connection/close/channels"),
        new(PlantedBug.ClosedOperationResolves, "rule:close/later-operations-reject", "signaling/matrix/closed/create-offer"),

        // Offers and answers
        new(PlantedBug.AnswerSetupActpass, "rule:sdp/setup-answer", "negotiation/create-answer/data"),
        new(PlantedBug.OfferSetupActive, "rule:sdp/setup-offer", "negotiation/create-offer/data"),
        new(PlantedBug.SetupTurned, "rule:sdp/setup-stays", "ice/gathering/again-nothing-new"),
        new(PlantedBug.AnswerLosesSection, "rule:sdp/answer-sections", "ice/connect/one-transport"),
        new(PlantedBug.AnswerSectionsSwapped, "rule:sdp/answer-kind", "ice/connect/one-transport"),
        new(PlantedBug.AnswerMidChanged, "rule:sdp/answer-mid", "ice/connect/one-transport"),
        new(PlantedBug.OfferMidChanged, "rule:sdp/mid-stays", "negotiation/again/no-change"),
        new(PlantedBug.VersionStays, "rule:sdp/version-grows", "negotiation/again/keeps-order"),
        new(PlantedBug.CredentialsChange, "rule:sdp/ice-credentials-stay", "ice/restart/none"),
        new(PlantedBug.CredentialsStay, "expect:*", "ice/restart/method", "1 before, 1 now, 1 the same"),
        new(PlantedBug.BundleLosesMid, "rule:sdp/bundle-offered", "ice/connect/one-transport"),
        new(PlantedBug.ExtensionsRenumbered, "rule:sdp/extmap-stays", "negotiation/again/no-change"),
        new(PlantedBug.AnswerDirectionIgnoresOffer, "rule:sdp/answer-direction", "negotiation/track/no-event-for-recvonly"),
    ];
}
