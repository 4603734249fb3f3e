using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>It has no transport to share.</remarks>
internal sealed class RejectedIsNotBundled() : SectionRule(
    "sdp/bundle-rejected",
    "A section that is rejected or disabled is in no BUNDLE group.",
    "rfc9143#section-7.5.3")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRejected && d.Sdp.BundleOf(m) is { } group ? new(m, group.Line, "not in a=group:BUNDLE: port 0", "in a=group:BUNDLE with port 0")
            : null;
}
