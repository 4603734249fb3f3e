using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>It was turned down.</remarks>
internal sealed class ReducedSizeNotAgain() : SectionRule(
    "sdp/rtcp-rsize-again",
    "A later offer has no a=rtcp-rsize in a negotiated section when the last answer had none there.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Continues(m) && m.First("rtcp-rsize") is { } line && d.LastAnswer?.At(m.Index) is { } answered
            && !d.LastAnswer.TransportOf(answered).Has("rtcp-rsize") && !answered.Has("rtcp-rsize")
            ? new(m, line, "no a=rtcp-rsize: the last answer has none", line.Text)
            : null;
}
