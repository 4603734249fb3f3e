using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>JSEP endpoints do not take sections out of a group.</remarks>
internal sealed class AnswerBundlesWhatItTakes() : SectionRule(
    "sdp/bundle-answer-complete",
    "What the offer bundles and the answer does not reject is in a BUNDLE group of the answer.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && !m.IsRejected && d.Offer!.BundleOf(offered) is not null && d.Sdp.BundleOf(m) is null
            ? new(m, m.First("mid"), "the mid in a=group:BUNDLE, as offered", "not in a BUNDLE group")
            : null;
}
