using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>RTP finds its section by it. An answer cannot have it when the offer has not.</remarks>
internal sealed class BundledMidExtension() : SectionRule(
    "sdp/bundled-mid-extension",
    "Each media section of a BUNDLE group has the header extension for the mid.",
    "rfc9143#section-9.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRtp && !m.IsRejected && d.Sdp.BundleOf(m) is not null && !Has(m) && (d.Offered(m) is not { } offered || Has(offered))
            ? new(m, null, "a=extmap with urn:ietf:params:rtp-hdrext:sdes:mid", "none")
            : null;

    private static bool Has(SdpMedia m) => m.Inherited("extmap").Any(l => l.Word(1) == "urn:ietf:params:rtp-hdrext:sdes:mid");
}
