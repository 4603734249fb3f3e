using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>JSEP: answers.</summary>
internal static class Answers
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc9429#section-5.3.1", "The first answer",
        [
            Step("needs-offer", "Without a remote description no answer can be made.", "descriptions/created-type"),
            Step("missing-attributes", "A section that lacks what is mandatory is rejected."),
            Step("lip-sync", "An offered LS group is answered where its local tracks share a stream."),
            Step("rejected-stopped", "The section of a stopped transceiver is rejected."),
            Step("rejected-formats", "A section without a format in common is rejected."),
            Step("rejected-max-bundle", "Under max-bundle a section that is not bundled with the first is rejected."),
            Step("rejected-balanced", "Under balanced a section that is not bundled with the first of its kind is rejected."),
            Step("rejected-group", "With the section that heads a BUNDLE group all of the group are rejected."),
            Step("default-port", "A section in use has port 9 while there are no candidates.", "sdp/default-port"),
            Step("protocol", "A section has the profile of the offer.", "sdp/answer-protocol"),
            Step("codec-preferences", "Codec preferences give the order of the formats and leave out the others."),
            Step("format-order", "Otherwise the formats stand in the order of the offer, new ones behind.", "sdp/answer-format-order"),
            Step("common-format", "At least one format is of the offer.", "sdp/answer-format"),
            Step("connection", "A c= line follows each m= line.", "sdp/connection-follows"),
            Step("default-address", "Its address is 0.0.0.0 while there are no candidates.", "sdp/default-address"),
            Step("unique-credentials", "Bundled sections share ICE credentials, the others have their own.", "sdp/bundled-transport", "sdp/ice-credentials"),
            Step("mid", "A section has the mid that was offered, and none where none was.", "sdp/answer-mid", "sdp/mid-present"),
            Step("direction", "The direction is the offered one, turned round, as far as the transceiver goes along.", "sdp/answer-direction", "sdp/direction-present"),
            Step("rtpmap", "Each format has its a=rtpmap, and a=fmtp where it has parameters.", "sdp/rtpmap-present"),
            Step("rtx", "Retransmission is answered only where it was offered.", "sdp/rtx-answer", "sdp/rtx-clock-rate"),
            Step("fec", "Forward error correction that is supported is listed.", "sdp/fec-answered"),
            Step("maxptime", "An audio section has a=maxptime.", "sdp/maxptime"),
            Step("extmap", "Header extensions are listed only where they were offered.", "sdp/extmap-answer"),
            Step("rtcp-fb", "Feedback is listed only where it was offered."),
            Step("msid", "Each stream of the transceiver has an a=msid.", "sdp/msid-sending"),
            Step("ice-credentials", "A section of its own has a username fragment and a password.", "sdp/ice-credentials"),
            Step("ice-options", "ICE options are answered only where they were offered.", "sdp/ice-option-answered"),
            Step("fingerprint", "A section of its own has fingerprints.", "sdp/fingerprint"),
            Step("setup", "Its a=setup is active or passive.", "sdp/setup-answer"),
            Step("setup-active", "Where actpass is offered it should be active.", "sdp/setup-active"),
            Step("setup-fits", "Any other offered role gives the one that fits it.", "sdp/setup-fits"),
            Step("tls-id", "It has an a=tls-id.", "sdp/tls-id-answer"),
            Step("rtcp-mux", "It has a=rtcp-mux where that is offered.", "sdp/rtcp-mux-answer"),
            Unseen("rtcp", "Without RTCP multiplexing it has an a=rtcp with the default address.", Untestable.Multiplexed),
            Step("rtcp-rsize", "It has a=rtcp-rsize where that is offered.", "sdp/rtcp-rsize-answer"),
            Step("data-section", "An offered data section is answered, with its profile and format.", "sdp/data-format-answer", "sdp/answer-protocol"),
            Step("sctp-port", "A data section has an a=sctp-port.", "sdp/sctp-port"),
            Step("bundle", "Each offered BUNDLE group is answered with what is not rejected.", "sdp/bundle-answer-complete"),
            Step("no-bundle-only", "No section has a=bundle-only.", "sdp/bundle-only-answer"),
        ]),
        new("rfc9429#section-5.3.2", "Later answers",
        [
            Step("origin", "o= stays but for its version.", "sdp/origin-stable"),
            Step("version", "The version grows when the answer differs from the last one.", "sdp/version-grows"),
            Step("name-and-time", "s= and t= stay.", "sdp/name-and-time-stable"),
            Step("default-candidate", "m= and c= have port and address of the default candidate.", "sdp/default-candidate"),
            Step("credentials", "ICE credentials stay where the offer does not restart.", "sdp/ice-credentials-stay"),
            Step("restart", "An offer that restarts ICE is answered with other credentials.", "sdp/ice-restart-answered"),
            Step("tls-id", "The a=tls-id stays where the offer's does, and only there.", "sdp/tls-id-follows"),
            Step("setup", "The role of a DTLS association that goes on stays.", "sdp/setup-stays"),
            Step("rtcp-mux", "RTCP multiplexing stays as it was."),
            Unseen("rtcp", "Without RTCP multiplexing a section of its own has an a=rtcp with the default candidate.", Untestable.Multiplexed),
            Step("candidates", "A section of its own has the candidates that were gathered."),
            Step("end-of-candidates", "A section of its own has a=end-of-candidates once gathering is complete.", "sdp/end-of-candidates"),
            Step("bundled-candidates", "A bundled section has neither.", "sdp/bundled-candidates"),
            Step("msid-stays", "An a=msid stays whatever becomes of direction and track.", "sdp/msid-stays"),
        ]),
    ];
}
