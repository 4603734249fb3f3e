using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Without it descriptions would grow for ever.</remarks>
internal sealed class PlacesAreRecycled() : SectionRule(
    "sdp/place-recycled",
    "A new section for media takes the place of a rejected one while there is such a place.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && m.IsRtp && !m.IsRejected && d.CurrentLocal is { } before && m.Index >= before.Media.Length
            && d.Sdp.Media.FirstOrDefault(place => place.IsRejected && d.IsFree(place.Index)) is { } free
            ? new(m, m.Lines[0], $"the place of m={free.Index + 1}, which is rejected", $"m={m.Index + 1} is new")
            : null;
}
