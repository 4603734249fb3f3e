using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>RTP and RTCP share the transport.</remarks>
internal sealed class RtcpMuxOffered() : SectionRule(
    "sdp/rtcp-mux-offer",
    "A media section of an initial offer that has a transport of its own has a=rtcp-mux.",
    "rfc9143#section-9.3.1.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsInitialOffer && m.IsRtp && d.OwnsTransport(m) && !m.Has("rtcp-mux") ? new(m, m.Lines[0], "a=rtcp-mux", "none") : null;
}
