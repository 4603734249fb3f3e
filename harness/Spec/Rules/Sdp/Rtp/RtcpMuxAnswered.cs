using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>It is never turned down.</remarks>
internal sealed class RtcpMuxAnswered() : SectionRule(
    "sdp/rtcp-mux-answer",
    "A media section of an answer that has a transport of its own has a=rtcp-mux when it is offered.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsRtp: true } offered && d.OwnsTransport(m) && d.Offer!.TransportOf(offered).Has("rtcp-mux") && !m.Has("rtcp-mux")
            ? new(m, m.Lines[0], "a=rtcp-mux, as offered", "none")
            : null;
}
