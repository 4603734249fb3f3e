using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>DTLS in SDP.</summary>
internal static class DtlsAttributes
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc8122#section-5", "a=fingerprint",
        [
            Step("form", "It is a hash function and its bytes in upper-case hexadecimal.", "sdp/fingerprint-form"),
            Step("matches", "The certificate of the other side has one of its fingerprints, or there is no connection.", "dtls-transport/legal-edges"),
        ]),
        new("rfc8842#section-4", "a=tls-id", [Step("form", "It is of 20 to 255 characters of its alphabet.", "sdp/tls-id-form")]),
        new("rfc8842#section-5.2", "The first offer",
        [
            Step("setup", "A section says which DTLS roles it takes, and should leave the choice.", "sdp/setup-offer"),
            Step("tls-id", "A section has an a=tls-id.", "sdp/tls-id-offer"),
            Step("fingerprint", "A section has a fingerprint.", "sdp/fingerprint"),
        ]),
        new("rfc8842#section-5.3", "Answers",
        [
            Step("setup", "An answer takes the role that fits the offered one.", "sdp/setup-fits"),
            Step("tls-id", "An answer has an a=tls-id where the offer has one, and only there.", "sdp/tls-id-answer"),
            Step("fingerprint", "An answer has a fingerprint.", "sdp/fingerprint"),
            Step("new-association", "An answer to an offer of a new association begins one too."),
        ]),
        new("rfc8842#section-5.4", "The offerer reads the answer",
        [
            Unseen("active", "Who is active begins the handshake.", Untestable.Wire),
            Step("keeps", "An answer that keeps the association keeps its roles."),
        ]),
        new("rfc8842#section-5.5", "Later offers",
        [
            Step("same-tls-id", "An offer that keeps the association has the same a=tls-id."),
            Step("same-fingerprints", "It has the same fingerprints.", "sdp/fingerprint-stay"),
            Step("setup", "It has actpass, or the role that was negotiated.", "sdp/setup-offer"),
        ]),
    ];
}
