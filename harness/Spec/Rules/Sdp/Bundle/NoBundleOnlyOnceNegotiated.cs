using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>It just has no attributes of the transport.</remarks>
internal sealed class NoBundleOnlyOnceNegotiated() : SectionRule(
    "sdp/bundle-only-again",
    "A section that is negotiated does not get a=bundle-only in a later offer.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Continues(m) && m.First("bundle-only") is { } line ? new(m, line, "no a=bundle-only", "a=bundle-only") : null;
}
