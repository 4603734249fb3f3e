using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>A place changes its mid only when it is recycled.</remarks>
internal sealed class MidStays() : SectionRule(
    "sdp/mid-stays",
    "A section that is negotiated keeps its mid.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Continues(m) && d.CurrentLocal!.Media[m.Index].Mid is { } before && before != m.Mid
            ? new(m, m.First("mid"), $"a=mid:{before}", m.First("mid")?.Text ?? "no a=mid")
            : null;
}
