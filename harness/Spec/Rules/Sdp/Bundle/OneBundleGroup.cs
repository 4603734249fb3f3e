using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>It has one transport.</remarks>
internal sealed class OneBundleGroup() : SectionRule(
    "sdp/bundle-once",
    "A section is in one BUNDLE group at most.",
    "rfc9143#section-5")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Mid is not null && d.Sdp.Bundles.Count(g => g.Mids.Contains(m.Mid)) > 1
            ? new(m, d.Sdp.Bundles.Last(g => g.Mids.Contains(m.Mid)).Line, "in one BUNDLE group", "in several")
            : null;
}
