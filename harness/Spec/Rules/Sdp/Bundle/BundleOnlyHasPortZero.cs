using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>So that who does not know BUNDLE takes it for one that is not to be used.</remarks>
internal sealed class BundleOnlyHasPortZero() : SectionRule(
    "sdp/bundle-only-port",
    "A section with a=bundle-only has port zero.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsBundleOnly && m.Port != 0 ? new(m, m.Lines[0], "port 0", "another port") : null;
}
