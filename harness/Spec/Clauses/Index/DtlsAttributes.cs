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
        new("rfc8842#section-5.1", "Negotiating an association", [Step("holdconn", "a=setup is never holdconn.", "sdp/setup-offer", "sdp/setup-answer")]),
        new("rfc8842#section-5.2", "The first offer",
        [
            Step("setup", "A section leaves the DTLS role to the answer.", "sdp/setup-offer"),
            Step("tls-id", "A section has an a=tls-id.", "sdp/tls-id-offer"),
            Step("fingerprint", "A section has a fingerprint.", "sdp/fingerprint"),
        ]),
        new("rfc8842#section-5.3", "Answers",
        [
            Step("setup", "An answer takes the role that fits the offered one.", "sdp/setup-fits"),
            Step("tls-id", "An answer has an a=tls-id where the offer has one, and only there.", "sdp/tls-id-answer"),
            Step("fingerprint", "An answer has a fingerprint.", "sdp/fingerprint"),
            Step("new-association", "An answer that begins a new association has a new a=tls-id.", "sdp/tls-id-follows"),
            Step("keeps", "An answer that keeps the association keeps its a=tls-id, role and fingerprints.", "sdp/tls-id-follows", "sdp/setup-stays", "sdp/fingerprint-stay"),
            Step("other-setup", "An offer that has chosen its role is taken too.", "sdp/setup-fits"),
        ]),
        new("rfc8842#section-5.4", "The offerer reads the answer",
        [
            Unseen("active", "Who is active begins the handshake.", Untestable.Wire),
            Step("keeps", "Where neither side asks for a new association the one there is goes on."),
        ]),
        new("rfc8842#section-5.5", "Later offers",
        [
            Step("same-tls-id", "An offer that keeps the association has the same a=tls-id.", "sdp/tls-id-stays"),
            Step("same-fingerprints", "It has the same fingerprints.", "sdp/fingerprint-stay"),
            Step("setup", "It leaves the DTLS role to the answer, although one was negotiated.", "sdp/setup-offer"),
        ]),
    ];
}
