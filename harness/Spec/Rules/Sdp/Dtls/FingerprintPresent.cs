using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>Of its own, or that of the session part.</remarks>
internal sealed class FingerprintPresent() : SectionRule(
    "sdp/fingerprint",
    "A section with a transport of its own has a fingerprint.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.OwnsTransport(m) && !m.Inherited("fingerprint").Any() ? new(m, m.Lines[0], "a=fingerprint", "none") : null;
}
