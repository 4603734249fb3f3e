using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>Every transport uses every certificate of the connection.</remarks>
internal sealed class FingerprintsAgree() : SectionRule(
    "sdp/fingerprint-same",
    "All sections that have fingerprints have the same ones.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Has("fingerprint") && d.Sdp.Media.First(o => o.Has("fingerprint")) is var first && Fingerprints(first) != Fingerprints(m)
            ? new(m, m.First("fingerprint"), $"the fingerprints of {first.Label}", "others")
            : null;

    private static string Fingerprints(SdpMedia m) => string.Join(' ', m.All("fingerprint").Select(l => l.AttributeValue).Order(StringComparer.Ordinal));
}
