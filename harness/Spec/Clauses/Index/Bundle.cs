using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>BUNDLE.</summary>
internal static class Bundle
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc9143#section-5", "BUNDLE groups", [Step("one-group", "A section is in one group at most.", "sdp/bundle-once")]),
        new("rfc9143#section-7.1.1", "c= of bundled sections",
        [
            Step("internet", "Its network type is IN."),
            Step("one-type", "All have one address type.", "sdp/bundled-address-type"),
        ]),
        new("rfc9143#section-7.1.3", "Attributes of bundled sections",
        [
            Step("first-offer", "In a first offer every section but the bundle-only ones has the attributes of a transport.", "sdp/ice-credentials"),
            Step("bundle-only", "A bundle-only section has none of them.", "sdp/bundled-transport"),
            Step("tagged-only", "In answers and later offers the section that heads the group alone has them.", "sdp/bundled-transport"),
            Step("others", "All other attributes stand in each section.", "sdp/mid-present", "sdp/direction-present", "sdp/rtpmap-present"),
        ]),
        new("rfc9143#section-7.2", "The first offer",
        [
            Step("addresses", "Each section that is not bundle-only has an address of its own.", "sdp/addresses-unique"),
            Step("bundle-only", "A bundle-only section has port zero and a=bundle-only.", "sdp/bundle-only-port"),
        ]),
        new("rfc9143#section-7.2.1", "The section that is to head the group", [Step("not-bundle-only", "It is not a bundle-only one.")]),
        new("rfc9143#section-7.3", "Answers",
        [
            Step("subset", "A group has only sections of one offered group.", "sdp/bundle-answer-subset"),
            Step("not-changed", "In a later answer the section that heads the group stays the one that the offer says."),
        ]),
        new("rfc9143#section-7.3.1", "Choosing the section that heads the group",
        [
            Step("next", "Where the offered one has port zero, the next of the offer's list is taken."),
            Step("none", "Where all are rejected there is no group."),
        ]),
        new("rfc9143#section-7.3.2", "Moving a section out",
        [
            Unseen("moves", "A section that is moved out has its own address and attributes.", "An implementation of the W3C API cannot be asked to move one."),
        ]),
        new("rfc9143#section-7.3.3", "Rejecting a section",
        [
            Step("port", "A rejected section has port zero."),
            Step("not-in-group", "It is in no group.", "sdp/bundle-rejected"),
            Step("no-bundle-only", "It has no a=bundle-only.", "sdp/bundle-only-answer"),
        ]),
        new("rfc9143#section-7.4", "The offerer reads the answer",
        [
            Step("mismatch", "A group with a section that was not offered in it is refused."),
            Step("applies", "The properties of the section that heads the group are those of all.", "transceiver/transport-in-description"),
            Step("no-group", "Without a group each section has its own transport."),
        ]),
        new("rfc9143#section-7.5.3", "Disabling a section",
        [
            Step("port", "A disabled section has port zero."),
            Step("not-in-group", "It is in no group.", "sdp/bundle-rejected"),
            Step("no-bundle-only", "It has no a=bundle-only.", "sdp/bundle-only-again"),
        ]),
        new("rfc9143#section-9.1", "One RTP session",
        [
            Step("protocol", "Bundled media sections have one profile.", "sdp/bundled-protocol"),
            Step("mid-extension", "Each has the header extension for the mid.", "sdp/bundled-mid-extension"),
            Unseen("ssrc", "One source sends payload types of one section alone.", Untestable.Media),
        ]),
        new("rfc9143#section-9.1.1", "Payload types of bundled sections", [Step("meaning", "A payload type has one meaning in all of them.", "sdp/payload-type-meaning")]),
        new("rfc9143#section-9.3.1.1", "RTCP in the first offer",
        [
            Step("rtcp-mux", "Each section that is not bundle-only has a=rtcp-mux.", "sdp/rtcp-mux-offer"),
        ]),
        new("rfc9143#section-9.3.1.2", "RTCP in an answer",
        [
            Step("rtcp-mux", "The section that heads the group has a=rtcp-mux where that was offered.", "sdp/rtcp-mux-answer"),
            Step("no-rtcp", "No bundled section has an a=rtcp.", "sdp/rtcp-answer"),
        ]),
        new("rfc9143#section-9.3.1.4", "RTCP in later offers", [Step("rtcp-mux", "The section that heads the group has a=rtcp-mux.")]),
        new("rfc9143#section-12", "Header extensions of bundled sections", [Step("meaning", "An id stands for one extension in all of them.", "sdp/extmap-bundle")]),
    ];
}
