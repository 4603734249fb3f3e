using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>It tells one DTLS association from the next.</remarks>
internal sealed class TlsIdOffered() : SectionRule(
    "sdp/tls-id-offer",
    "A section of an offer with a transport of its own has a tls-id.",
    "rfc8842#section-5.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.OwnsTransport(m) && !m.Has("tls-id") ? new(m, m.Lines[0], "a=tls-id", "none") : null;
}
