using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Other names are for old endpoints, and never offered.</remarks>
internal sealed class OfferProtocol() : SectionRule(
    "sdp/offer-protocol",
    "An offer has UDP/TLS/RTP/SAVPF for media and UDP/DTLS/SCTP for data, or the same over TCP.",
    "rfc9429#section-5.1.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && !m.IsRejected && m.Protocol is not ("UDP/TLS/RTP/SAVPF" or "TCP/DTLS/RTP/SAVPF" or "UDP/DTLS/SCTP" or "TCP/DTLS/SCTP")
            ? new(m, m.Lines[0], m.Kind == "application" ? "UDP/DTLS/SCTP" : "UDP/TLS/RTP/SAVPF", m.Protocol)
            : null;
}
