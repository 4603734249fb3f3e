using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>It is settled.</remarks>
internal sealed class RtcpMuxOnlyOnce() : SectionRule(
    "sdp/rtcp-mux-only-again",
    "A section that is negotiated does not get a=rtcp-mux-only in a later offer.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Continues(m) && m.First("rtcp-mux-only") is { } line ? new(m, line, "no a=rtcp-mux-only", line.Text) : null;
}
