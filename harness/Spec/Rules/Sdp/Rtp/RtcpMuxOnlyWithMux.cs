using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Who does not know the one knows the other.</remarks>
internal sealed class RtcpMuxOnlyWithMux() : SectionRule(
    "sdp/rtcp-mux-only-with-mux",
    "Where there is a=rtcp-mux-only, there is a=rtcp-mux.",
    "rfc8858#section-4.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.First("rtcp-mux-only") is { } line && !m.Has("rtcp-mux") ? new(m, line, "a=rtcp-mux beside a=rtcp-mux-only", "none") : null;
}
