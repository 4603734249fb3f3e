using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>Another one asks for a new association, which comes with an ICE restart (RFC 9429 section 5.8.3).</remarks>
internal sealed class TlsIdStays() : SectionRule(
    "sdp/tls-id-stays",
    "A later offer that does not restart ICE has the tls-id of the association that there is.",
    "rfc8842#section-5.5")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Continues(m) && d.OwnsTransport(m) && d.NegotiatedTransport(d.CurrentLocal!, m.Index) is var before
            && before.Mid == m.Mid && d.Sdp.CredentialsOf(m) == d.CurrentLocal!.CredentialsOf(before)
            && before.Value("tls-id") is { } old && m.First("tls-id") is { } now && now.AttributeValue != old
            ? new(m, now, "the a=tls-id as before", "another a=tls-id")
            : null;
}
