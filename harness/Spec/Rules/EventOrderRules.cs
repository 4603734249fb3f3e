using System.Collections.Immutable;
using Conformance.Spec.Rules.Channels;
using Conformance.Spec.Rules.Descriptions;
using Conformance.Spec.Rules.Gathering;
using Conformance.Spec.Rules.Ordering;
using Conformance.Spec.Rules.Signaling;
using Conformance.Spec.Rules.Tracks;
using Conformance.Spec.Rules.Transceivers;
using Conformance.Spec.Rules.Transports;

namespace Conformance.Spec.Rules;

/// <summary>The rules about which event comes before which, and about what may not come at all.</summary>
internal static class EventOrderRules
{
    /// <summary>All of them, by area.</summary>
    public static ImmutableArray<TraceRule> All { get; } =
    [
        new SignalingBeforeRemoveTrack(), new SignalingBeforeAddTrack(), new ChannelErrorBeforeAddTrack(), new ChannelErrorBeforeTrack(),
        new MuteBeforeRemoveTrack(), new RemoveTrackBeforeAddTrack(), new RemoveTrackBeforeTrack(), new AddTrackBeforeTrack(), new DescriptionIsOneTask(),
        new StateInDescription(), new SlotsInDescription(), new SctpInDescription(),
        new MidInDescription(), new CurrentDirectionInDescription(), new TransportInDescription(), new LeavesInDescription(),
        new MidIsKept(), new OrderIsKept(),
        new OneTrackEventPerReceiver(), new TrackNotTwice(), new TrackHasMid(), new TrackDirectionInAnswer(), new MuteAlternates(),
        new StreamsInDescription(), new StreamAlternates(),
        new CandidateNeedsLocalDescription(), new NothingAfterEndOfGeneration(), new CandidateNamesMedia(),
        new CandidateMidIsLocal(), new CandidateIndexIsLocal(), new CandidateFragmentIsLocal(),
        new PairBeforeState(), new IceTaskIsWhole(), new GatheringTaskIsWhole(), new ChainSettlesInOrder(),
        new RoleIsKnown(), new DtlsAfterIce(), new ErrorBeforeFailed(), new SctpAfterDtls(),
        new OpenAfterSctp(), new OpenOnce(), new AnnouncedOnce(), new AnnouncedBeforeEvents(), new ErrorBeforeClose(), new MessageAfterOpen(),
        new ClosingIsTold(), new LowNeedsSend(), new IdIsKept(), new SendNeedsOpen(),
    ];
}
