using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Though sendrecv is what its absence means.</remarks>
internal sealed class DirectionPresent() : SectionRule(
    "sdp/direction-present",
    "A media section that is in use has a direction attribute.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRtp && !m.IsRejected && m.OwnDirection is null ? new(m, null, "a direction attribute", "none") : null;
}
