using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>For the section that it answers.</remarks>
internal sealed class RetransmissionIsOffered() : SectionRule(
    "sdp/rtx-answer",
    "An answer has rtx only when the offer has it.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsRtp: true } offered && !m.IsRejected && m.Codecs.Values.FirstOrDefault(c => c.Name == "rtx") is { } rtx
            && !offered.Codecs.Values.Any(c => c.Name == "rtx")
            ? new(m, rtx.Line, "no rtx: the offer has none", rtx.Line.Text)
            : null;
}
