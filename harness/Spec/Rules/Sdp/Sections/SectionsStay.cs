using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>A section that is done with stays, with port zero.</remarks>
internal sealed class SectionsStay() : DescriptionRule(
    "sdp/sections-stay",
    "A later description has at least as many sections as the negotiated one.",
    "rfc3264#section-8")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.CurrentLocal is { } before && d.Sdp.Media.Length < before.Media.Length
            ? [new(d.Sdp.Session, null, $"at least {before.Media.Length} m= lines", $"{d.Sdp.Media.Length} m= lines")]
            : [];
}
