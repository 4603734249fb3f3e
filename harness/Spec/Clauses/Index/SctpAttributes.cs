using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>SCTP in SDP.</summary>
internal static class SctpAttributes
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc8841#section-4.2", "The profile of the m= line", [Step("protocol", "It is UDP/DTLS/SCTP or TCP/DTLS/SCTP.", "sdp/offer-protocol")]),
        new("rfc8841#section-4.3", "The format of the m= line", [Step("one-format", "It is one, the application protocol.", "sdp/data-format")]),
        new("rfc8841#section-5.1", "a=sctp-port", [Step("present", "A section without it is not valid.", "sdp/sctp-port")]),
        new("rfc8841#section-5.2", "The grammar of a=sctp-port", [Step("form", "It is a number of 16 bits without leading zeros.", "sdp/sctp-port-form")]),
        new("rfc8841#section-6.1", "a=max-message-size",
        [
            Step("kept", "Nothing larger is sent."),
            Step("zero", "0 stands for no limit."),
            Step("default", "Without it the limit is 65536 bytes."),
        ]),
        new("rfc8841#section-6.2", "The grammar of a=max-message-size", [Step("form", "It is a number without leading zeros.", "sdp/max-message-size-form")]),
        new("rfc8841#section-9.2", "Directions", [Step("skipped", "A direction in a data section means nothing.")]),
        new("rfc8841#section-9.3", "The association", [Step("new-port", "A new SCTP port of either side ends the association and begins another.")]),
        new("rfc8841#section-10.3", "Answers",
        [
            Step("accepted", "An accepted section has port, profile and format of an association.", "sdp/sctp-port", "sdp/data-format-answer"),
            Step("rejected", "A rejected section has port zero, and there is no association."),
        ]),
    ];
}
