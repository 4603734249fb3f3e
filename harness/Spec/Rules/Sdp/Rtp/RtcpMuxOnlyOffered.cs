using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>The policy is require; negotiate was removed.</remarks>
internal sealed class RtcpMuxOnlyOffered() : SectionRule(
    "sdp/rtcp-mux-only-offer",
    "A new media section of an offer with a transport of its own has a=rtcp-mux-only.",
    "rfc9429#section-4.1.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsInitialOffer && m.IsRtp && d.OwnsTransport(m) && !m.Has("rtcp-mux-only") ? new(m, m.Lines[0], "a=rtcp-mux-only", "none") : null;
}
