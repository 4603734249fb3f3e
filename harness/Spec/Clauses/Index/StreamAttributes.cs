using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>Streams, rids and simulcast in SDP.</summary>
internal static class StreamAttributes
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc8830#section-2", "a=msid",
        [
            Step("form", "It is an id of 1 to 64 token characters and one more at most.", "sdp/msid-form"),
            Step("several", "A section may have several, for several streams."),
            Step("dash", "A dash stands for no stream."),
        ]),
        new("rfc8830#section-3", "Streams of a session",
        [
            Step("same-stream", "Sections with the same id are tracks of the same stream."),
            Step("ends", "A stream whose last a=msid is gone has no tracks any more.", "stream/add-and-remove-alternate"),
        ]),
        new("rfc8851#section-4", "a=rid", [Step("unique", "No two of a section have the same id.", "sdp/rid-unique")]),
        new("rfc8851#section-10", "The grammar of a=rid", [Step("form", "It has an id and a direction.", "sdp/rid-form")]),
        new("rfc8853#section-5.2", "a=simulcast",
        [
            Step("once", "A section has one at most, and the session part has none.", "sdp/simulcast-once"),
            Step("directions", "It has each direction once at most.", "sdp/simulcast-once"),
            Step("rids", "Its ids are those of a=rid lines of the same direction.", "sdp/simulcast-rids"),
            Step("order", "Its order is the order of preference, and alternatives stand together."),
            Step("ids-once", "It has each id once at most.", "sdp/simulcast-once"),
        ]),
        new("rfc8853#section-5.3.1", "The first offer", [Step("present", "A section that is to use simulcast has it.", "sdp/simulcast-present")]),
        new("rfc8853#section-5.3.2", "Answers",
        [
            Step("turned-round", "An answer receives what is offered to be sent, and sends what is offered to be received.", "sdp/simulcast-answer"),
            Step("only-offered", "An answer has simulcast only where it was offered.", "sdp/simulcast-answer"),
            Step("fewer", "An answer may leave out rids, and adds none.", "sdp/simulcast-answer"),
        ]),
        new("rfc8853#section-5.3.4", "Later offers", [Step("anew", "The rules of a first offer and its answer hold again.")]),
        new("rfc5576#section-4.1", "a=ssrc", [Step("form", "It names a number of 32 bits and an attribute.", "sdp/ssrc-form")]),
    ];
}
