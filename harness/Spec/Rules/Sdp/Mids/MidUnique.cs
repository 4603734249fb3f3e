using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Mids;

/// <remarks>Tags are unique in a description.</remarks>
internal sealed class MidUnique() : SectionRule(
    "sdp/mid-unique",
    "No two sections have the same mid.",
    "rfc5888#section-4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Mid is not null && d.Sdp.Media.Any(other => other.Mid == m.Mid && other.Index < m.Index)
            ? new(m, m.First("mid"), "a mid of its own", "the mid of an earlier section") : null;
}
