using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>close().</summary>
internal static class Closing
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("webrtc#dfn-close-the-connection", "close()",
        [
            Step("again", "A second close() does nothing.", "close/later-calls-return"),
            Step("closed", "From now on the connection refuses what would change it.", "close/later-calls-throw"),
            Step("signaling-state", "signalingState is closed at once, without an event.", "close/states-closed", "close/no-connection-events"),
            Step("transceivers", "Each transceiver is stopped.", "close/transceivers-stopped"),
            Step("channels", "Each data channel is closed at once, without the closing procedure.", "close/channels-closed", "close/no-channel-events"),
            Step("sctp", "The SCTP transport is closed at once.", "close/transports-closed"),
            Unseen("abort", "The association ends with an ABORT.", Untestable.Wire),
            Step("dtls", "Each DTLS transport is closed at once.", "close/transports-closed"),
            Unseen("ice-agent", "The ICE agent ends at once and gives back what it holds.", Untestable.Wire),
            Step("ice", "Each ICE transport is closed at once.", "close/transports-closed", "close/no-ice-transport-events"),
            Step("ice-connection-state", "iceConnectionState is closed at once, without an event.", "close/states-closed", "close/no-connection-events"),
            Step("connection-state", "connectionState is closed at once, without an event.", "close/states-closed", "close/no-connection-events"),
            Step("other-side", "The other side sees the end of the association, not of its own connection."),
            Step("what-stays", "Descriptions and configuration stay as they were."),
        ]),
    ];
}
