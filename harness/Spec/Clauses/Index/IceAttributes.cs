using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>ICE in SDP.</summary>
internal static class IceAttributes
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc8839#section-4.2.1.2", "Candidates in a description",
        [
            Step("default", "The default destination of a section is one of its candidates.", "sdp/default-candidate"),
            Step("no-candidates", "Without a candidate it is port 9 of 0.0.0.0 or of ::.", "sdp/default-port", "sdp/default-address"),
        ]),
        new("rfc8839#section-4.4.1.1.1", "An ICE restart",
        [
            Step("both", "Username fragment and password both change.", "sdp/ice-restart-both"),
            Step("answered", "It is answered with credentials that change both.", "sdp/ice-restart-answered", "sdp/ice-restart-both"),
        ]),
        new("rfc8839#section-5.1", "a=candidate",
        [
            Step("form", "It has foundation, component, transport, priority, address, port and type.", "sdp/candidate-form"),
            Step("related", "A derived candidate has the related address and port, a host candidate has not.", "sdp/candidate-related"),
            Step("extensions", "A reader skips extensions that it does not know."),
            Unseen("names", "A reader may skip candidates with names for addresses.", "Whether it does is left to it."),
        ]),
        new("rfc8839#section-5.4", "a=ice-ufrag and a=ice-pwd",
        [
            Step("ufrag", "A username fragment is of 4 to 256 ICE characters.", "sdp/ice-ufrag-form"),
            Step("pwd", "A password is of 22 to 256 ICE characters.", "sdp/ice-pwd-form"),
            Unseen("random", "They hold 24 and 128 bits of chance.", "One value tells nothing of how it was chosen."),
            Step("inherited", "A section without them has those of the session part."),
        ]),
        new("rfc8839#section-5.6", "a=ice-options", [Step("tokens", "It lists options, and a reader skips those that it does not know.")]),
        new("rfc6544#section-4.5", "TCP candidates", [Step("tcptype", "A TCP candidate says active, passive or so.", "sdp/candidate-tcptype")]),
    ];
}
