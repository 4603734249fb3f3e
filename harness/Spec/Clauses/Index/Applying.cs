using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>JSEP: applying what was read.</summary>
internal static class Applying
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc9429#section-5.9", "Applying a local description",
        [
            Step("restored", "An error leaves everything as it was.", "setdescription/rejected-changes-nothing"),
            Step("gathers", "A new section that is not bundled into another begins to gather.", "gathering/needs-local-description"),
            Step("restart", "Changed credentials restart ICE and gather anew."),
            Step("mid", "The transceiver gets the mid of its section.", "transceiver/mid-in-description"),
            Unseen("demultiplexing", "RTP and RTCP are told apart, by mid, payload type and header extensions.", Untestable.Media),
            Unseen("formats", "Payload types stand for their formats.", Untestable.Media),
            Unseen("receives", "A direction that receives decodes media from now on.", Untestable.Media),
        ]),
        new("rfc9429#section-5.10", "Applying a remote description",
        [
            Step("restored", "An error leaves everything as it was.", "setdescription/rejected-changes-nothing"),
            Unseen("bandwidth", "Bandwidths limit what is sent.", Untestable.Media),
            Step("restart", "An offer with changed credentials restarts ICE.", "sdp/ice-restart-answered"),
            Step("unasked-restart", "An answer with changed credentials, where the offer did not restart, is an error."),
            Step("restart-not-answered", "An answer with the old credentials, where the offer did restart, is an error."),
            Step("credentials", "Checks use the credentials of the other side."),
            Step("candidates", "The candidates of the description are paired and checked."),
            Step("end-of-candidates", "a=end-of-candidates ends the wait for more."),
            Step("recycled", "A section that is recycled takes the mid from the transceiver that had it."),
            Step("takes-transceiver", "A section that receives takes the first transceiver of its kind that addTrack() made."),
            Step("makes-transceiver", "Where there is none, a recvonly one is made."),
            Step("mid", "The transceiver gets the mid of the section."),
            Step("generated-mid", "A section without a mid gets one that is generated.", "track/has-mid"),
            Step("unknown-formats", "Formats that are not supported are skipped."),
            Step("rtx-without-codec", "A retransmission format for a payload type that is not listed is an error."),
            Unseen("parameters", "Parameters, header extensions and feedback that are supported are used.", Untestable.Media),
            Unseen("silence", "Comfort noise, telephone events and packet times are set up.", Untestable.Media),
        ]),
        new("rfc9429#section-5.11", "Applying an answer",
        [
            Step("rejected", "A rejected section ends its media, and its transport where no other section needs it."),
            Step("new-fingerprint", "Another fingerprint or tls-id without an ICE restart is an error."),
            Step("dtls-goes-on", "An ICE restart with the same tls-id and fingerprint keeps the DTLS connection."),
            Step("dtls-begins", "Without a DTLS connection one begins in the negotiated roles.", "dtls-transport/connected-after-ice"),
            Step("feedback-not-offered", "Feedback in an answer that was not offered is an error."),
            Step("rtcp-mux-undone", "An answer that takes RTCP multiplexing back is an error."),
            Unseen("sends", "A direction that sends begins to send with the negotiated formats, extensions and rids.", Untestable.Media),
            Unseen("stops-sending", "A direction that does not send ends sending.", Untestable.Media),
            Step("sctp-port-changed", "Another SCTP port of the other side begins the association anew."),
            Step("sctp-begins", "Without an association one begins.", "sctp-transport/connected-after-dtls"),
        ]),
    ];
}
