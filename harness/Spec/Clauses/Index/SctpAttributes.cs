using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>SCTP in SDP.</summary>
internal static class SctpAttributes
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc8841#section-4", "The m= line",
        [
            Step("protocol", "Its profile is UDP/DTLS/SCTP or TCP/DTLS/SCTP.", "sdp/offer-protocol"),
            Step("one-format", "It has the one format that is its application protocol.", "sdp/data-format"),
        ]),
        new("rfc8841#section-5", "a=sctp-port",
        [
            Step("form", "It is a number of 16 bits.", "sdp/sctp-port-form"),
            Step("once", "A section has it once.", "sdp/sctp-port"),
        ]),
        new("rfc8841#section-6", "a=max-message-size",
        [
            Step("form", "It is a number.", "sdp/max-message-size-form"),
            Step("default", "Without it the limit is 65536 bytes."),
            Step("zero", "0 stands for no limit."),
            Step("kept", "Nothing larger is sent."),
        ]),
        new("rfc8841#section-10.3", "Answers",
        [
            Step("accepted", "An accepted section has port, profile and format of an association.", "sdp/sctp-port", "sdp/data-format-answer"),
            Step("rejected", "A rejected section has port zero, and there is no association."),
        ]),
    ];
}
