using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>So that what is bundle-only has a media section to be bundled into.</remarks>
internal sealed class DataSectionLast() : SectionRule(
    "sdp/data-section-last",
    "In an initial offer the data section stands behind those for media.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d is { IsOffer: true, IsInitial: true } && m.IsData && d.Sdp.Media.Any(other => other.IsRtp && other.Index > m.Index)
            ? new(m, m.Lines[0], "media sections, then data", "data, then media")
            : null;
}
