using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Unless codec preferences are set; formats that the answer lacks come behind.</remarks>
internal sealed class OfferFormatOrder() : SectionRule(
    "sdp/offer-format-order",
    "A later offer has the formats of a negotiated section in the order of the last answer.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Continues(m) && m.IsRtp && !d.CalledSoFar.Contains("setCodecPreferences")
            && d.LastAnswer?.At(m.Index) is { IsRejected: false } answered
            && (FormatOrder.Breaks(m, answered) ?? FormatOrder.NewBeforeOld(m, answered)) is { } late
            ? new(m, m.Lines[0], "the order of the last answer, new formats behind it", $"{late.Second} behind {late.First}")
            : null;
}
