using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>A group puts sections together.</remarks>
internal sealed class BundleMembersExist() : DescriptionRule(
    "sdp/bundle-members",
    "Each mid of a group is that of a section.",
    "rfc5888#section-5")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Groups.Where(g => g.Mids.Any(mid => d.Sdp.ByMid(mid) is null))
            .Select(g => new DescriptionFinding(d.Sdp.Session, g.Line, "mids of sections", $"a=group:{g.Semantics} with a mid that no section has"));
}
