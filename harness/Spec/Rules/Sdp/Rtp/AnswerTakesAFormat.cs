using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Without one it is rejected.</remarks>
internal sealed class AnswerTakesAFormat() : SectionRule(
    "sdp/answer-format",
    "A media section of an answer that is in use has a codec of the offer.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsRtp: true } offered && !m.IsRejected
            && !m.Codecs.Values.Any(c => offered.Codecs.Values.Any(o => o.Name == c.Name && o.ClockRate == c.ClockRate))
            && !m.Formats.Any(offered.Formats.Contains)
            ? new(m, m.Lines[0], "a codec of the offer, or port 0", "none of them")
            : null;
}
