using System.Collections.Immutable;
using static Conformance.Spec.Clauses.ClauseStep;

namespace Conformance.Spec.Clauses.Index;

/// <summary>JSEP: reading a description, and checking what it says.</summary>
internal static class Parsing
{
    public static ImmutableArray<ClauseSection> Sections { get; } =
    [
        new("rfc9429#section-5.8", "Reading",
        [
            Step("malformed", "A line that is not well formed refuses the whole description, although its value is not needed."),
        ]),
        new("rfc9429#section-5.8.1", "Reading the session part",
        [
            Step("order", "Lines in another order are refused."),
            Step("version", "A version other than 0 is refused."),
            Step("origin", "An o= line that is not well formed is refused."),
            Step("connection", "A c= line is checked and its value not used."),
            Step("unused-lines", "i=, u=, e=, p=, t=, r=, z= and k= are checked and not used."),
            Unseen("bandwidth", "b= is read and kept.", Untestable.Reader),
            Step("attributes", "Credentials, options, fingerprints, setup and tls-id are taken from the session part as well."),
            Step("groups", "Groups are read."),
            Step("ice-lite", "a=ice-lite makes the other side a lite one."),
            Unseen("identity", "a=identity is read and checked later.", Untestable.Support),
            Step("unknown", "Unknown attributes are skipped."),
        ]),
        new("rfc9429#section-5.8.2", "Reading a section",
        [
            Step("order", "Lines in another order are refused."),
            Step("media-line", "An m= line that is not well formed is refused."),
            Step("connection", "A c= line is checked and its value not used."),
            Unseen("bandwidth", "b= is read and kept.", Untestable.Reader),
            Step("ice", "Username fragment, password and options are read."),
            Step("candidates", "Candidates are read, and those that are not well formed refused."),
            Step("end-of-candidates", "a=end-of-candidates is read."),
            Step("fingerprint", "Fingerprints are read."),
            Step("formats", "Formats, a=rtpmap and a=fmtp are read."),
            Unseen("packet-times", "a=ptime and a=maxptime are read.", Untestable.Media),
            Step("direction", "The direction is read, without one it is sendrecv."),
            Unseen("ssrc", "a=ssrc is read.", Untestable.Media),
            Step("extensions", "Header extensions are read."),
            Step("feedback", "Feedback is read."),
            Step("rtcp-mux", "a=rtcp-mux, a=rtcp-mux-only and a=rtcp-rsize are read."),
            Step("rtcp", "a=rtcp is checked and its value not used."),
            Step("msid", "a=msid is read, and what stands behind the stream skipped."),
            Step("no-msid", "Sections without a=msid share a stream of their own."),
            Step("rid", "a=rid and a=simulcast are read."),
            Unseen("imageattr", "a=imageattr is read.", Untestable.Support),
            Step("sctp-port", "A data section without a=sctp-port is refused."),
            Step("max-message-size", "a=max-message-size is read, without one it is the default."),
            Step("unknown", "Unknown attributes are skipped."),
        ]),
        new("rfc9429#section-5.8.3", "Checking",
        [
            Step("credentials", "Each section has ICE credentials of the right length."),
            Step("tls-id", "Another tls-id comes with an ICE restart, or is refused."),
            Step("setup", "Each section has a DTLS role that fits the association that goes on."),
            Step("fingerprint", "Each section has a fingerprint."),
            Step("simulcast-rids", "A rid that a=simulcast names without its a=rid is refused."),
            Step("rtcp-mux-required", "Under require a section without a=rtcp-mux is refused."),
            Step("rtcp-mux-only", "a=rtcp-mux-only without a=rtcp-mux is refused."),
            Step("rtcp-mux-stays", "RTCP multiplexing that differs from what was negotiated is refused."),
            Step("answer-sections", "An answer with another number of sections than its offer is refused."),
            Step("answer-kinds", "An answer whose sections have other kinds or profiles than the offer's is refused."),
        ]),
    ];
}
