using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>In later offers the group has what was bundled and is still alive, and whatever is new (section 5.2.2).</remarks>
internal sealed class OfferBundlesAll() : SectionRule(
    "sdp/bundle-offered",
    "The BUNDLE group of an offer has every section that is in use, but for those that are negotiated outside of it.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && !m.IsRejected && m.Mid is not null && d.Sdp.BundleOf(m) is null && !IsOutside(d, m)
            ? new(m, m.First("mid"), "the mid in a=group:BUNDLE", "not in a BUNDLE group") : null;

    private static bool IsOutside(ProducedDescription d, SdpMedia m) =>
        d.Continues(m) && d.LastAnswer?.At(m.Index) is { } answered && d.LastAnswer.BundleOf(answered) is null;
}
