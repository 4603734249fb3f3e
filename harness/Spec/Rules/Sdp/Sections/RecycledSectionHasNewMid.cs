using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>The old mid stands for what was there before.</remarks>
internal sealed class RecycledSectionHasNewMid() : SectionRule(
    "sdp/recycled-mid",
    "A section that takes the place of a rejected one has a mid of its own.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && m.IsRtp && !m.IsRejected && m.Mid is not null && d.IsFree(m.Index)
            && (d.CurrentLocal?.At(m.Index)?.Mid ?? d.CurrentRemote?.At(m.Index)?.Mid) == m.Mid
            ? new(m, m.First("mid"), "a new mid", "the mid of the rejected section")
            : null;
}
