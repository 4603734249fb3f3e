using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>Tracks and streams of the other side, and the set of transceivers.</summary>
internal static class RemoteTracks
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#transceivers-set", "The set of transceivers",
        [
            Step("empty", "A new connection has no transceivers."),
            Step("order", "They keep the order in which they were added.", "transceiver/order-is-kept"),
            Step("offer-covers-all", "An offer has a section for each of them."),
            Step("add-track-is-associated", "A section of an offer of the other side takes a transceiver that addTrack() made."),
            Step("add-transceiver-is-not", "It takes none that addTransceiver() made, but makes a new one."),
            Step("answer-adds-nothing", "An answer has the sections of the offer alone; what is more waits for the next offer."),
        ]),
        new("webrtc#dom-rtptransceiver-mid", "The mid of a transceiver",
        [
            Step("null", "It is null before a description associates the transceiver."),
            Step("set-by-description", "A description that was set gives it and a rollback takes it, nothing else.", "transceiver/mid-in-description"),
            Step("kept", "It never becomes another one.", "transceiver/mid-is-kept"),
        ]),
        new("webrtc#dom-rtcrtptransceiver-direction", "The direction of a transceiver",
        [
            Step("stopped", "A transceiver that was stopped shows stopped at once."),
            Step("set-when-stopped", "Setting it on a stopped transceiver throws InvalidStateError."),
            Step("set-the-same", "Setting the direction that it has does nothing."),
            Step("set-to-stopped", "Setting it to stopped throws TypeError."),
            Step("in-descriptions", "It is the direction that later descriptions ask for.", "sdp/transceiver-direction"),
            Step("negotiation-needed", "A new direction needs negotiation."),
            Step("stopped-is-final", "stopped is for good.", "transceiver-direction/legal-edges"),
        ]),
        new("webrtc#dom-rtcrtptransceiver-currentdirection", "The current direction of a transceiver",
        [
            Step("null", "It is null before the first answer."),
            Step("by-answer", "An answer sets it, and nothing takes it back to null.", "transceiver-current-direction/legal-edges"),
            Step("stopped", "A transceiver that is stopped shows stopped, and that is for good.", "transceiver-current-direction/legal-edges"),
        ]),
        new("webrtc#mediastreamtrack-network-use", "When a remote track is muted",
        [
            Unseen("unmuted", "Media that arrives unmutes the track.", Untestable.Media),
            Unseen("bye", "A source that says BYE mutes it.", Untestable.Media),
            Step("alternates", "A track that is muted is not muted again, and one that is not is not unmuted.", "track/mute-alternates"),
        ]),
        new("webrtc#process-remote-tracks", "Remote tracks of a section",
        [
            Step("streams", "The track's streams become those of the section.", "stream/add-and-remove-alternate"),
            Step("new-direction", "A direction that receives where it did not before is a track event.", "track/again-after-removal"),
            Step("new-stream", "A stream that the track joins is a track event too.", "track/again-after-removal"),
            Step("not-received", "A direction that does not receive is no track event."),
            Step("in-order", "The events come in the order of the sections.", "setdescription/tracks-in-media-order"),
            Unseen("receptive", "Media that arrives for a section that does not receive is dropped.", Untestable.Media),
            Step("no-longer-received", "A direction that receives no more mutes the track."),
        ]),
        new("webrtc#process-remote-track-addition", "A remote track is added",
        [
            Step("event", "One event a section tells receiver, track, streams and transceiver.", "track/one-per-receiver", "track/again-after-removal"),
        ]),
        new("webrtc#process-remote-track-removal", "A remote track is removed",
        [
            Step("muted-once", "A track that is muted already is not muted again.", "track/mute-alternates", "setdescription/mute-before-removetrack"),
        ]),
        new("webrtc#set-associated-remote-streams", "The streams of a remote track",
        [
            Step("one-stream-an-id", "One id gives one MediaStream for as long as the connection lives."),
            Step("leaves", "The track leaves the streams that the section no longer names.", "stream/add-and-remove-alternate"),
            Step("joins", "The track joins the streams that the section newly names.", "stream/add-and-remove-alternate"),
        ]),
    ];
}
