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
        ]),
        new("rfc8839#section-4.2.1.4", "Lite implementations",
        [
            Step("full", "An implementation that is no lite one has no a=ice-lite.", "sdp/forbidden-attributes"),
        ]),
        new("rfc8839#section-4.3.1", "The first offer",
        [
            Step("credentials", "A section has a username fragment and a password.", "sdp/ice-credentials"),
            Step("ice2", "The ICE options have ice2.", "sdp/ice-option-two"),
            Step("no-candidates", "Without a candidate the default is port 9 of 0.0.0.0 or of ::.", "sdp/default-port", "sdp/default-address"),
        ]),
        new("rfc8839#section-4.3.2", "The first answer",
        [
            Step("credentials", "A section has a username fragment and a password.", "sdp/ice-credentials"),
            Step("protocol", "A section has the transport protocol of the offer.", "sdp/answer-protocol"),
            Step("no-candidates", "Without a candidate the default is port 9 of 0.0.0.0 or of ::.", "sdp/default-port", "sdp/default-address"),
        ]),
        new("rfc8839#section-4.4.1.1.1", "An ICE restart",
        [
            Step("both", "Username fragment and password both change.", "sdp/ice-restart-both"),
            Step("moved", "The same credentials in the session part instead of the section are none."),
        ]),
        new("rfc8839#section-4.4.2.1", "The answer to an ICE restart",
        [
            Step("answered", "It changes username fragment and password.", "sdp/ice-restart-answered", "sdp/ice-restart-both"),
        ]),
        new("rfc8839#section-5.1", "a=candidate",
        [
            Step("form", "It has foundation, component, transport, priority, address, port and type.", "sdp/candidate-form"),
            Step("related", "A derived candidate has the related address and port, a host candidate has not.", "sdp/candidate-related"),
            Step("extensions", "A reader skips extensions that it does not know."),
            Step("names", "A reader skips candidates whose kind of address it does not support, names among them."),
        ]),
        new("rfc8839#section-5.4", "a=ice-ufrag and a=ice-pwd",
        [
            Step("ufrag", "A username fragment that is made is of 4 to 32 ICE characters.", "sdp/ice-ufrag-form"),
            Step("long", "A reader takes one of up to 256."),
            Step("pwd", "A password is of 22 to 256 ICE characters.", "sdp/ice-pwd-form"),
            Unseen("random", "They hold 24 and 128 bits of chance.", "One value tells nothing of how it was chosen."),
            Step("inherited", "A section without them has those of the session part, and its own count before those."),
        ]),
        new("rfc8839#section-5.6", "a=ice-options", [Step("tokens", "It lists options, and one counts where both sides have it.")]),
        new("rfc6544#section-4.5", "TCP candidates", [Step("tcptype", "A TCP candidate says active, passive or so.", "sdp/candidate-tcptype")]),
    ];
}
