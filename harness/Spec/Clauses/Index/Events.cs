using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>The events as the draft's summary has them.</summary>
internal static class Events
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        Of("datachannel-open", "A channel can carry data.", "channel/open-once"),
        Of("datachannel-message", "A message has arrived, on a channel that is open.", "channel/message-after-open"),
        Of("datachannel-bufferedamountlow", "What is buffered has fallen from above the threshold to it or below.", "channel/low-needs-send"),
        Of("datachannel-error", "Something went wrong on a channel.", "channel/error-before-close"),
        Of("datachannel-closing", "A channel has begun to close.", "channel/closing-is-told"),
        Of("datachannel-close", "A channel has ended.", "channel/nothing-after-close"),
        Of("track", "Media of the other side is negotiated for a receiver, and its track has joined its streams.", "setdescription/addtrack-before-track"),
        Of("negotiation", "Negotiation is needed."),
        Of("signalingstatechange", "signalingState has changed, by a description that was set.", "signaling/one-event-per-change"),
        Of("iceconnectionstatechange", "iceConnectionState has changed.", "ice/one-event-per-change"),
        Of("icegatheringstatechange", "iceGatheringState has changed.", "gathering/one-event-per-change"),
        Of("icecandidate", "A candidate is there.", "gathering/candidates-while-gathering"),
        Of("connectionstatechange", "connectionState has changed.", "connection/one-event-per-change"),
        Of("icecandidateerror", "Gathering failed with a server."),
        Of("datachannel", "The other side has made a channel.", "channel/announced-once"),
        Of("icetransport-statechange", "The state of an ICE transport has changed.", "ice-transport/one-event-per-change"),
        Of("icetransport-gatheringstatechange", "The gathering state of an ICE transport has changed.", "ice-transport/one-gathering-event-per-change"),
        Of("icetransport-selectedcandidatepairchange", "An ICE transport has selected another pair.", "events/pair-before-state"),
        Of("dtlstransport-statechange", "The state of a DTLS transport has changed.", "dtls-transport/one-event-per-change"),
        Of("sctptransport-statechange", "The state of the SCTP transport has changed.", "sctp-transport/one-event-per-change"),
    ];

    private static ClauseSection Of(string name, string text, params ReadOnlySpan<string> rules) =>
        new($"webrtc#event-{name}", $"The event {name.Split('-')[^1]}", [Step("fires", text, rules)]);
}
