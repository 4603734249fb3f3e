using System.Collections.Frozen;

namespace Conformance.WebRtc;

/// <summary>The bugs that the place where events are fired makes by itself.</summary>
internal static class EventFaults
{
    public static readonly FrozenDictionary<PlantedBug, EventFault> All = new Dictionary<PlantedBug, EventFault>
    {
        [PlantedBug.SignalingStateChangeDropped] = EventFault.Dropped(On<RTCPeerConnection>("signalingstatechange")),
        [PlantedBug.GatheringStateChangeDropped] = EventFault.Dropped(On<RTCPeerConnection>("icegatheringstatechange")),
        [PlantedBug.NullCandidateDropped] = EventFault.Dropped((_, e) => e is RTCPeerConnectionIceEvent { Candidate: null }),
        [PlantedBug.EndOfCandidatesDropped] = EventFault.Dropped((_, e) => e is RTCPeerConnectionIceEvent { Candidate.Candidate: "" }),
        [PlantedBug.IceConnectionStateChangeDropped] = EventFault.Dropped(On<RTCPeerConnection>("iceconnectionstatechange")),
        [PlantedBug.IceTransportStateChangeDropped] = EventFault.Dropped(On<RTCIceTransport>("statechange")),
        [PlantedBug.DtlsTransportStateChangeDropped] = EventFault.Dropped(On<RTCDtlsTransport>("statechange")),
        [PlantedBug.SctpTransportStateChangeDropped] = EventFault.Dropped(On<RTCSctpTransport>("statechange")),
        [PlantedBug.NegotiationNeededDropped] = EventFault.Dropped(On<RTCPeerConnection>("negotiationneeded")),
        [PlantedBug.DataChannelDropped] = EventFault.Dropped(On<RTCPeerConnection>("datachannel")),
        [PlantedBug.TrackDropped] = EventFault.Dropped(On<RTCPeerConnection>("track")),
        [PlantedBug.ChannelCloseDropped] = EventFault.Dropped(On<RTCDataChannel>("close")),
        [PlantedBug.ChannelClosingDropped] = EventFault.Dropped(On<RTCDataChannel>("closing")),

        [PlantedBug.SignalingStateChangeDoubled] = EventFault.Doubled(On<RTCPeerConnection>("signalingstatechange")),
        [PlantedBug.ConnectionStateChangeDoubled] = EventFault.Doubled(On<RTCPeerConnection>("connectionstatechange")),
        [PlantedBug.NegotiationNeededDoubled] = EventFault.Doubled(On<RTCPeerConnection>("negotiationneeded")),
        [PlantedBug.TrackDoubled] = EventFault.Doubled(On<RTCPeerConnection>("track")),
        [PlantedBug.ChannelOpenDoubled] = EventFault.Doubled(On<RTCDataChannel>("open")),
        [PlantedBug.DataChannelDoubled] = EventFault.Doubled(On<RTCPeerConnection>("datachannel")),

        [PlantedBug.IceConnectionBehindConnection] = EventFault.Swapped(On<RTCPeerConnection>("iceconnectionstatechange")),
        [PlantedBug.IceTransportBehindConnection] = EventFault.Swapped(On<RTCIceTransport>("statechange")),
        [PlantedBug.IceTransportGatheringBehindConnection] = EventFault.Swapped(On<RTCIceTransport>("gatheringstatechange")),
        [PlantedBug.SelectedPairBehindState] = EventFault.Swapped(On<RTCIceTransport>("selectedcandidatepairchange"), On<RTCIceTransport>("statechange")),
        [PlantedBug.CompleteBehindNullCandidate] = EventFault.Swapped(
            (target, e) => e.Type == "icegatheringstatechange" && target is RTCPeerConnection { IceGatheringState: RTCIceGatheringState.Complete }),
        [PlantedBug.CandidateBehindComplete] = EventFault.Behind(
            (_, e) => e is RTCPeerConnectionIceEvent { Candidate.Candidate.Length: > 0 },
            (target, e) => e.Type == "icegatheringstatechange" && target is RTCPeerConnection { IceGatheringState: RTCIceGatheringState.Complete }),
        [PlantedBug.CandidateBehindEnd] = EventFault.Behind(
            (_, e) => e is RTCPeerConnectionIceEvent { Candidate.Candidate.Length: > 0 },
            (_, e) => e is RTCPeerConnectionIceEvent { Candidate.Candidate: "" }),
        [PlantedBug.SignalingBehindTrack] = EventFault.Swapped(On<RTCPeerConnection>("signalingstatechange"), On<RTCPeerConnection>("track")),
        [PlantedBug.TracksSwapped] = EventFault.Swapped(On<RTCPeerConnection>("track"), On<RTCPeerConnection>("track")),
        [PlantedBug.DataChannelBehindOpen] = EventFault.Behind(On<RTCPeerConnection>("datachannel"), On<RTCDataChannel>("open")),
    }.ToFrozenDictionary();

    private static Func<object, RTCEvent, bool> On<T>(string type) => (target, e) => target is T && e.Type == type;
}
