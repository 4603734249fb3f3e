using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>The connection's construction, and the chain on which its operations run.</summary>
internal static class Operations
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#operation", "How a connection works",
        [
            Step("slots-by-operations", "The signaling state and the four descriptions change only while a description is being set.", "setdescription/slots-in-description", "signaling/changes-in-description"),
            Step("candidates-join", "Candidates are the one thing that joins a description afterwards."),
            Step("at-one-point", "All of these change before the first event or callback, so that a script sees them together.", "descriptions/slots-follow-state"),
            Step("in-tasks", "Events come from tasks, never out of a call.", "events/not-inside-call"),
            Unseen("unloading", "A page that is unloaded closes its connections.", Untestable.Page),
        ]),
        new("webrtc#dom-peerconnection", "The constructor",
        [
            Unseen("unknown-error", "A failure that no step names throws UnknownError.", Untestable.Fault),
            Step("expired-certificate", "A certificate that has expired throws InvalidAccessError."),
            Unseen("foreign-certificate", "A certificate of another origin throws InvalidAccessError.", Untestable.Origin),
            Unseen("own-certificate", "Without a certificate of the application's the connection makes its own.", Untestable.Inside),
            Step("configuration", "The configuration that was given is checked and set."),
            Step("silent", "A new connection fires no event by itself."),
        ]),
        new("webrtc#pc-ss-init", "signalingState at first", [Step("stable", "A new connection is in stable.", "connection/initial-states")]),
        new("webrtc#pc-ics-init", "iceConnectionState at first", [Step("new", "A new connection's iceConnectionState is new.", "connection/initial-states")]),
        new("webrtc#pc-igs-init", "iceGatheringState at first", [Step("new", "A new connection's iceGatheringState is new.", "connection/initial-states")]),
        new("webrtc#pc-cs-init", "connectionState at first", [Step("new", "A new connection's connectionState is new.", "connection/initial-states")]),
        new("webrtc#dfn-chain", "The operations chain",
        [
            Step("closed", "On a closed connection an operation rejects with InvalidStateError.", "close/later-operations-reject"),
            Step("first", "An operation that finds the chain empty runs at once."),
            Step("one-at-a-time", "An operation waits until those before it have settled, and looks at the state only then.", "events/chain-settles-in-order"),
            Step("fulfilled", "Its promise is fulfilled with what the operation gives."),
            Step("rejected", "Its promise is rejected with the operation's own reason."),
            Step("closed-meanwhile", "Once the connection is closed no operation settles any more.", "close/pending-operations-stay-pending"),
            Step("after-a-failure", "The next operation runs after a rejection as after a success."),
            Step("negotiation-needed", "A check of the need for negotiation that was put off is made when the chain has run empty."),
        ]) { Aliases = ["dfn-operations-chain"] },
    ];
}
