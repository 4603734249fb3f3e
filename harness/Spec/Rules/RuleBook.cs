using System.Collections.Immutable;
using Conformance.Spec.Rules.Channels;
using Conformance.Spec.Rules.Closing;
using Conformance.Spec.Rules.Connection;
using Conformance.Spec.Rules.Descriptions;
using Conformance.Spec.Rules.Gathering;
using Conformance.Spec.Rules.Negotiation;
using Conformance.Spec.Rules.Ordering;
using Conformance.Spec.Rules.Sdp;
using Conformance.Spec.Rules.Signaling;
using Conformance.Spec.Rules.Transports;

namespace Conformance.Spec.Rules;

/// <summary>Every trace rule there is.</summary>
public static class RuleBook
{
    /// <summary>All rules, in the order in which findings are reported.</summary>
    public static ImmutableArray<TraceRule> All { get; } =
    [
        new LegalTransition(), new ImplicitRollbackVisitsStable(), new SignalingEventPerChange(), new OperationOutcome(),
        new EventsBeforeResolve(), new SignalingBeforeTracks(), new TracksInMediaOrder(), new RejectedChangesNothing(),
        new SlotsFollowState(), new ShownDescriptionIsPendingOrCurrent(), new CreatedDescription(), new CandidateNeedsRemoteDescription(),
        new IceConnectionEventPerChange(), new ConnectionEventPerChange(), new IceConnectionDerivation(), new ConnectionDerivation(),
        new StatesTogether(), new InitialStates(),
        new GatheringEventPerChange(), new GatheringDerivation(), new CandidatesWhileGathering(), new EndOfCandidatesEvent(),
        new NullCandidateLast(), new TransportEventFirst(),
        new IceTransportEventOrder(), new NoEventInsideCall(),
        new OnlyInStable(), new ChainEmpty(), new FiresOnce(), new HasCause(),
        new IceTransportEventPerChange(), new IceTransportGatheringEventPerChange(), new DtlsTransportEventPerChange(),
        new SctpTransportEventPerChange(),
        new StateOrder(), new EventState(), new NothingAfterClose(), new OpenAtAnnouncement(), new IdBelowMaxChannels(),
        new NoConnectionEvents(), new NoIceTransportEvents(), new NoChannelEvents(), new StatesClosed(), new TransportsClosed(),
        new ChannelsClosed(), new TransceiversStopped(), new LaterOperationsReject(), new LaterCallsThrow(), new LaterCallsReturn(),
        new PendingOperationsStayPending(),
        .. SdpRules.All,
        .. EventOrderRules.All, .. MachineRules.All,
    ];

    /// <summary>The rule of this id, null when there is none.</summary>
    public static TraceRule? ById(string id) => All.FirstOrDefault(r => r.Id == id);
}
