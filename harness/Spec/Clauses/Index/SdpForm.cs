using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>The form of SDP.</summary>
internal static class SdpForm
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc8866#section-5", "Lines",
        [
            Step("form", "A line is a letter, an equals sign without space around it, and a value.", "sdp/line-form"),
            Step("endings", "A line ends with CR and LF.", "sdp/line-endings"),
            Step("order", "Lines stand in one order.", "sdp/line-order"),
        ]),
        new("rfc8866#section-5.2", "The origin",
        [
            Step("form", "o= has username, session id, version, network type, address type and address.", "sdp/origin-form"),
            Step("stable", "It is the same for as long as the session lives, but for the version.", "sdp/origin-stable"),
        ]),
        new("rfc8866#section-6.6", "a=rtpmap",
        [
            Step("listed", "It is for a payload type of its section.", "sdp/rtpmap-listed"),
            Step("once", "A payload type has one at most.", "sdp/rtpmap-once"),
        ]),
        new("rfc8866#section-6.7", "The direction", [Step("one", "A section has one direction at most.", "sdp/one-direction")]),
        new("rfc8866#section-6.15", "a=fmtp", [Step("listed", "It is for a format of its section.", "sdp/fmtp-listed")]),
        new("rfc8866#section-9", "The grammar", [Step("formats", "An m= line has at least one format.", "sdp/formats-present")]),
    ];
}
