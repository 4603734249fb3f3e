using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>The offer/answer model.</summary>
internal static class OfferAnswer
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc3264#section-6", "Answers",
        [
            Step("sections", "An answer has as many sections as the offer.", "sdp/answer-sections"),
            Step("kinds", "They are of the same kinds, in the same order.", "sdp/answer-kind"),
            Step("zero", "What is offered with port zero is answered with port zero.", "sdp/offered-zero"),
        ]),
        new("rfc3264#section-6.1", "Directions and formats of an answer",
        [
            Step("direction", "An answer sends and receives only what the offer receives and sends.", "sdp/answer-direction"),
            Step("payload-types", "An answer should use the payload types of the offer.", "sdp/answer-payload-type"),
        ]),
        new("rfc3264#section-8", "Later offers",
        [
            Step("sections-stay", "Sections are added and never taken away.", "sdp/sections-stay"),
            Step("version", "The version grows by one with a change, and stays without.", "sdp/version-by-one"),
        ]),
        new("rfc3264#section-8.3.2", "Formats of later offers",
        [
            Step("payload-types-stay", "A payload type never stands for another codec.", "sdp/payload-type-stays"),
        ]),
    ];
}
