using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>RTP in SDP: payload types, feedback, retransmission, multiplexing, header extensions.</summary>
internal static class RtpAttributes
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc4585#section-4.2", "a=rtcp-fb", [Step("listed", "It is for a payload type of its section, or for all.", "sdp/rtcp-fb-listed")]),
        new("rfc4588#section-8.1", "Retransmission", [Step("apt", "A retransmission format names the payload type that it repeats.", "sdp/rtx-apt")]),
        new("rfc5761#section-4", "Payload types beside RTCP", [Step("range", "Payload types that RTCP needs are not used.", "sdp/payload-type-range")]),
        new("rfc8858#section-4.2", "a=rtcp-mux-only",
        [
            Step("with-mux", "Where it stands, a=rtcp-mux does too.", "sdp/rtcp-mux-only-with-mux"),
            Step("same-address", "An a=rtcp beside it has the port and address of RTP.", "sdp/rtcp-of-rtp"),
        ]),
        new("rfc8285#section-5", "a=extmap", [Step("range", "An id is in the range of its form.", "sdp/extmap-id")]),
        new("rfc8285#section-7", "Header extensions in offers and answers",
        [
            Step("unique", "An id stands for one extension.", "sdp/extmap-unique"),
            Step("stays", "An extension keeps its id.", "sdp/extmap-stays"),
            Step("offered", "An answer has only extensions of the offer.", "sdp/extmap-answer"),
        ]),
    ];
}
