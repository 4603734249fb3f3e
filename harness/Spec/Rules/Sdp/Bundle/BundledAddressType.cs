using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>They lead to the same transport. A section that a later offer adds may still have the address that stands for none (RFC 9429 section 5.2.1).</remarks>
internal sealed class BundledAddressType() : SectionRule(
    "sdp/bundled-address-type",
    "The c= lines of a BUNDLE group have one address type.",
    "rfc9143#section-7.1.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.SharesTransport(m) && d.Sdp.BundleOf(m) is { } group && d.Sdp.ByMid(group.Mids[0]) is { } tagged && Type(m) is { } type
            && Type(tagged) is { } other && type.Word(1) != other.Word(1)
            ? new(m, type, $"c=IN {other.Word(1)}, as in {tagged.Label}", $"c=IN {type.Word(1)}")
            : null;

    private static SdpLine? Type(SdpMedia m) => m.Lines.FirstOrDefault(l => l.Type == 'c');
}
