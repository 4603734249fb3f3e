using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>Data channels: how they open, carry and close, and the SCTP transport below them.</summary>
internal static class DataChannels
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#sctp-transport-create", "A new SCTP transport",
        [
            Step("by-description", "It comes and goes with a description that is set.", "sctp-transport/appears-in-description"),
            Step("connecting", "It begins in connecting.", "sctp-transport/legal-edges"),
            Step("max-channels", "maxChannels is null before it is connected."),
        ]),
        new("webrtc#rtcsctptransportstate", "The states of the SCTP transport",
        [
            Step("connecting", "connecting: the association is being made."),
            Step("connected", "connected: it is there.", "sctp-transport/connected-after-dtls"),
            Step("closed", "closed: it has ended, by either side, an error or close().", "close/transports-closed"),
            Step("transitions", "It goes from connecting over connected to closed and never back.", "sctp-transport/legal-edges"),
        ]),
        new("webrtc#sctp-transport-update-mms", "maxMessageSize",
        [
            Step("default", "Without the attribute the other side takes 65536 bytes."),
            Step("no-limit", "Without a limit on either side it is infinite."),
            Step("one-limit", "With a limit on one side it is that one."),
            Step("smaller", "With limits on both sides it is the smaller one."),
        ]),
        new("webrtc#sctp-transport-connected", "The SCTP transport is connected",
        [
            Step("state", "Its state is connected, over a DTLS transport that is.", "sctp-transport/connected-after-dtls", "sctp-transport/legal-edges"),
            Step("max-channels", "maxChannels is the smaller of the negotiated numbers of streams."),
            Step("ids", "Channels without an id get one.", "channel/id-is-kept"),
            Step("id-out-of-range", "A channel whose id is not below maxChannels is closed with an error.", "channel/id-below-max-channels"),
            Step("opens", "The others open, after the transport's statechange.", "channel/open-after-sctp"),
            Step("event", "statechange fires before the channels' open.", "sctp-transport/one-event-per-change"),
        ]),
        new("webrtc#dom-datachannel-readystate", "readyState of a channel",
        [
            Step("connecting", "A channel that was made here begins in connecting."),
            Step("forward", "It goes from connecting over open and closing to closed and never back.", "channel/state-order"),
        ]),
        new("webrtc#announcing-a-data-channel-as-open", "A channel opens",
        [
            Step("closed", "On a closed connection it does not.", "close/no-channel-events"),
            Step("closing", "A channel that is closing or closed does not."),
            Step("open", "Its state is open when open fires.", "channel/event-state"),
            Step("once", "It fires open once.", "channel/open-once"),
        ]),
        new("webrtc#announcing-a-data-channel-instance", "A channel of the other side is announced",
        [
            Step("not-negotiated", "Only a channel that is not negotiated is announced, to the side that did not make it."),
            Step("closed", "A closed connection announces none.", "close/no-connection-events"),
            Step("properties", "Label, order, limits, protocol and id are those that the other side gave it."),
            Step("negotiated-false", "Its negotiated is false."),
            Step("open-inside", "It is open inside datachannel, so that the listener may send.", "channel/open-at-announcement"),
            Step("event", "datachannel tells it, once.", "channel/announced-once", "channel/announced-before-events"),
            Step("open-after", "Its open fires after that.", "channel/announced-before-events"),
        ]),
        new("webrtc#closing-procedure", "A channel closes in good order",
        [
            Step("closing", "The side that did not call close() gets closing, in that state.", "channel/event-state", "channel/closing-is-told"),
            Step("own-close", "The side that called close() gets no closing."),
            Step("pending", "What was sent before is delivered first."),
            Step("procedure", "The end of one channel leaves the others."),
        ]) { Aliases = ["data-transport-closing-procedure"] },
        new("webrtc#data-transport-closed", "A channel is closed",
        [
            Step("once", "A channel that is closed already tells nothing.", "channel/nothing-after-close", "close/no-channel-events"),
            Step("closed", "Its state is closed when close fires.", "channel/event-state"),
            Step("id-free", "Its id may be taken again."),
            Step("error", "A failure fires error, once, before close.", "channel/error-before-close"),
            Step("no-error", "Without a failure no error fires."),
            Step("event", "close tells it, and nothing follows.", "channel/nothing-after-close"),
        ]) { Aliases = ["announcing-a-data-channel-as-closed", "data-transport-closed-error"] },
        new("webrtc#dfn-receiving-messages-on-a-data-channel", "A message arrives",
        [
            Step("not-open", "A channel that is not open drops it.", "channel/event-state", "channel/message-after-open"),
            Step("text", "A text comes as a string."),
            Step("blob", "Bytes come as a Blob where binaryType is blob."),
            Step("array-buffer", "Bytes come as an ArrayBuffer where binaryType is arraybuffer."),
            Step("event", "message tells it."),
        ]),
        new("webrtc#datachannel-send", "send()",
        [
            Step("transfer", "A channel that has sent can no longer be transferred."),
            Step("not-open", "On a channel that is not open it throws InvalidStateError.", "channel/send-needs-open"),
            Step("text", "A text is sent as UTF-8."),
            Step("blob", "The bytes of a Blob are sent, in the order of the calls."),
            Step("array-buffer", "The bytes of an ArrayBuffer are sent."),
            Step("view", "The bytes that a view shows are sent, and no others."),
            Step("other-types", "Any other argument throws TypeError."),
            Step("too-large", "More than maxMessageSize throws TypeError."),
            Step("buffer-full", "More than the buffer holds throws OperationError."),
            Step("order", "Messages of an ordered channel arrive in the order of the calls."),
            Unseen("sctp-error", "An error of SCTP fires error.", Untestable.Fault),
            Step("buffered-amount", "bufferedAmount grows by the bytes at once."),
        ]),
    ];
}
