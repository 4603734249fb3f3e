namespace Conformance.WebRtc;

/// <summary>A fault that the managed stack can be given where it is built with <c>PLANTED</c>. Each breaks one sentence of the documents.</summary>
internal enum PlantedBug
{
    /// <summary>None: the stack as it ships.</summary>
    None,

    // ---- an event that does not come ----

    /// <summary>signalingstatechange never fires.</summary>
    SignalingStateChangeDropped,

    /// <summary>icegatheringstatechange never fires.</summary>
    GatheringStateChangeDropped,

    /// <summary>icecandidate with null never fires.</summary>
    NullCandidateDropped,

    /// <summary>icecandidate with an empty candidate never fires.</summary>
    EndOfCandidatesDropped,

    /// <summary>iceconnectionstatechange never fires.</summary>
    IceConnectionStateChangeDropped,

    /// <summary>statechange of an ICE transport never fires.</summary>
    IceTransportStateChangeDropped,

    /// <summary>statechange of a DTLS transport never fires.</summary>
    DtlsTransportStateChangeDropped,

    /// <summary>statechange of the SCTP transport never fires.</summary>
    SctpTransportStateChangeDropped,

    /// <summary>negotiationneeded never fires.</summary>
    NegotiationNeededDropped,

    /// <summary>datachannel never fires.</summary>
    DataChannelDropped,

    /// <summary>track never fires.</summary>
    TrackDropped,

    /// <summary>close of a channel never fires.</summary>
    ChannelCloseDropped,

    /// <summary>closing of a channel never fires.</summary>
    ChannelClosingDropped,

    // ---- an event that comes twice ----

    /// <summary>signalingstatechange fires twice.</summary>
    SignalingStateChangeDoubled,

    /// <summary>connectionstatechange fires twice.</summary>
    ConnectionStateChangeDoubled,

    /// <summary>negotiationneeded fires twice.</summary>
    NegotiationNeededDoubled,

    /// <summary>track fires twice.</summary>
    TrackDoubled,

    /// <summary>open of a channel fires twice.</summary>
    ChannelOpenDoubled,

    /// <summary>datachannel fires twice.</summary>
    DataChannelDoubled,

    // ---- two events in the wrong order ----

    /// <summary>iceconnectionstatechange fires behind connectionstatechange.</summary>
    IceConnectionBehindConnection,

    /// <summary>statechange of an ICE transport fires behind the event of the connection.</summary>
    IceTransportBehindConnection,

    /// <summary>gatheringstatechange of an ICE transport fires behind icegatheringstatechange.</summary>
    IceTransportGatheringBehindConnection,

    /// <summary>selectedcandidatepairchange of an ICE transport fires behind its statechange.</summary>
    SelectedPairBehindState,

    /// <summary>icegatheringstatechange to complete fires behind the null candidate.</summary>
    CompleteBehindNullCandidate,

    /// <summary>A candidate is told when gathering is complete.</summary>
    CandidateBehindComplete,

    /// <summary>A candidate is told behind the end of its generation.</summary>
    CandidateBehindEnd,

    /// <summary>track fires before signalingstatechange.</summary>
    SignalingBehindTrack,

    /// <summary>The track events of two sections fire in the wrong order.</summary>
    TracksSwapped,

    /// <summary>open of an announced channel fires before datachannel.</summary>
    DataChannelBehindOpen,

    // ---- a state that is late or wrong ----

    /// <summary>signalingState changes in a task after its event.</summary>
    SignalingStateLate,

    /// <summary>connectionState changes in a task after iceConnectionState.</summary>
    ConnectionStateLate,

    /// <summary>iceGatheringState changes in a task after its event.</summary>
    GatheringStateLate,

    /// <summary>The pending description is set in a task after the state.</summary>
    PendingDescriptionLate,

    /// <summary>connectionState does not look at the DTLS transports.</summary>
    ConnectionStateIgnoresDtls,

    // ---- promises, calls and their places ----

    /// <summary>setRemoteDescription() resolves before its events.</summary>
    ResolvedBeforeEvents,

    /// <summary>A description that is refused resolves.</summary>
    ResolvedInsteadOfRejected,

    /// <summary>A description that the state does not allow rejects with another error.</summary>
    WrongErrorName,

    /// <summary>A description that is refused has changed the state all the same.</summary>
    RejectedChangesState,

    /// <summary>Operations do not wait for each other.</summary>
    ChainIgnored,

    /// <summary>negotiationneeded fires inside the call that causes it.</summary>
    NegotiationNeededInsideCall,

    /// <summary>negotiationneeded fires in have-local-offer too.</summary>
    NegotiationNeededOutsideStable,

    /// <summary>A rollback leaves the transceivers that the offer made.</summary>
    RollbackLeavesTransceivers,

    /// <summary>The ids of the DTLS client's channels are odd.</summary>
    ChannelIdParityWrong,

    // ---- close() ----

    /// <summary>close() is told by signalingstatechange.</summary>
    CloseFiresSignalingStateChange,

    /// <summary>close() leaves the channels open.</summary>
    CloseLeavesChannels,

    /// <summary>Operations on a closed connection resolve.</summary>
    ClosedOperationResolves,

    // ---- offers and answers ----

    /// <summary>An answer says a=setup:actpass.</summary>
    AnswerSetupActpass,

    /// <summary>An offer says a=setup:active.</summary>
    OfferSetupActive,

    /// <summary>A later answer takes the other DTLS role.</summary>
    SetupTurned,

    /// <summary>An answer lacks the last section.</summary>
    AnswerLosesSection,

    /// <summary>The first two sections of an answer stand in the wrong order.</summary>
    AnswerSectionsSwapped,

    /// <summary>The last section of an answer has another mid than the offer's.</summary>
    AnswerMidChanged,

    /// <summary>The last section of a later offer has another mid than before.</summary>
    OfferMidChanged,

    /// <summary>The version in o= stays 1.</summary>
    VersionStays,

    /// <summary>A later offer has other ICE credentials though nobody asked for a restart.</summary>
    CredentialsChange,

    /// <summary>An offer after restartIce() has the ICE credentials of before.</summary>
    CredentialsStay,

    /// <summary>The BUNDLE group of an offer lacks the last mid.</summary>
    BundleLosesMid,

    /// <summary>A later offer gives header extensions other ids.</summary>
    ExtensionsRenumbered,

    /// <summary>An answer is sendrecv whatever was offered.</summary>
    AnswerDirectionIgnoresOffer,
}
