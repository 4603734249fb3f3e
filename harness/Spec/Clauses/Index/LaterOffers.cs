using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>JSEP: later offers, and their options.</summary>
internal static class LaterOffers
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc9429#section-5.2.2", "Later offers",
        [
            Step("origin", "o= stays but for its version.", "sdp/origin-stable"),
            Step("version", "The version grows by one for each offer that may differ.", "sdp/version-by-one", "sdp/version-grows"),
            Step("version-after-rollback", "The version goes on growing after a rollback."),
            Step("name-and-time", "s= and t= stay.", "sdp/name-and-time-stable"),
            Step("recycled", "A new transceiver takes the place of a section with port zero.", "sdp/place-recycled"),
            Step("recycled-mid", "There it has a mid of its own.", "sdp/recycled-mid"),
            Step("stopped-not-associated", "A stopped transceiver without a section gets none."),
            Step("stopped", "A stopped transceiver's section has port zero.", "sdp/transceiver-direction"),
            Step("stopped-msid", "A stopped transceiver's section has no a=msid.", "sdp/msid-stopped"),
            Step("msid-stays", "An a=msid stays whatever becomes of direction and track.", "sdp/msid-stays"),
            Step("msid-new", "Where there is no a=msid yet it is made as in a first offer.", "sdp/msid-sending"),
            Step("default-candidate", "m= and c= have port, profile and address of the default candidate.", "sdp/default-candidate"),
            Step("mid", "A mid stays.", "sdp/mid-stays"),
            Step("credentials", "ICE credentials stay, but for a restart or another configuration.", "sdp/ice-credentials-stay"),
            Step("bundled-credentials", "A bundled section still has no credentials.", "sdp/bundled-transport"),
            Step("rtcp", "A section of its own has an a=rtcp with the default candidate of RTCP.", "sdp/rtcp-of-rtp"),
            Step("candidates", "A section of its own has the candidates that were gathered."),
            Step("end-of-candidates", "A section of its own has a=end-of-candidates once gathering is complete.", "sdp/end-of-candidates"),
            Step("bundled-candidates", "A bundled section has neither.", "sdp/bundled-candidates"),
            Step("rid", "The a=rid lines stay.", "sdp/rid-stays"),
            Step("simulcast", "The a=simulcast line stays.", "sdp/simulcast-stays"),
            Step("formats", "The formats are all that are there and that codec preferences do not leave out."),
            Step("format-order", "The formats stand in the order of the last answer, new ones behind.", "sdp/offer-format-order"),
            Step("extensions", "Only header extensions that are supported are listed."),
            Step("feedback", "Only feedback that is supported is listed."),
            Step("rtcp-not-again", "There is no a=rtcp after an answer with a=rtcp-mux.", "sdp/rtcp-again"),
            Step("rtcp-mux", "a=rtcp-mux is as in the last answer."),
            Step("rtcp-mux-only", "There is no a=rtcp-mux-only.", "sdp/rtcp-mux-only-again"),
            Step("rtcp-rsize", "There is an a=rtcp-rsize only where the last answer has one.", "sdp/rtcp-rsize-again"),
            Step("bundle-only", "There is no a=bundle-only.", "sdp/bundle-only-again"),
            Step("bundle", "The BUNDLE group has what was bundled and is alive, and what is new.", "sdp/bundle-offered"),
            Step("lip-sync", "An LS group stays while two of its sections are alive."),
        ]),
        new("rfc9429#section-5.2.3.1", "The option iceRestart",
        [
            Step("new-credentials", "With iceRestart the offer has other ICE credentials.", "sdp/ice-restart-both"),
            Step("first-offer", "In a first offer it changes nothing."),
        ]),
        new("rfc9429#section-5.2.3.2", "The option voiceActivityDetection",
        [
            Unseen("on", "With it comfort noise is offered.", "The W3C draft has no such option any more."),
            Unseen("off", "Without it there is no comfort noise.", "The W3C draft has no such option any more."),
        ]),
    ];
}
