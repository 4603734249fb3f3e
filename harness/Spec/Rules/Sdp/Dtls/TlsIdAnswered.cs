using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>Who does not know it must not be told.</remarks>
internal sealed class TlsIdAnswered() : SectionRule(
    "sdp/tls-id-answer",
    "An answer has a tls-id where the offer has one, and only there.",
    "rfc8842#section-5.3")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && d.OwnsTransport(m) && d.Offer!.TransportOf(offered).Has("tls-id") is var isOffered
            && m.Has("tls-id") != isOffered
            ? new(m, m.First("tls-id") ?? m.Lines[0], isOffered ? "a=tls-id, as offered" : "no a=tls-id: the offer has none", isOffered ? "none"
            : "a=tls-id")
            : null;
}
