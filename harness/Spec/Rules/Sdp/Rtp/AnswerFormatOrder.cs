using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Unless codec preferences are set.</remarks>
internal sealed class AnswerFormatOrder() : SectionRule(
    "sdp/answer-format-order",
    "The formats that an answer takes from the offer stand in the order of the offer.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsRtp: true } offered && !m.IsRejected && !d.CalledSoFar.Contains("setCodecPreferences")
            && FormatOrder.Breaks(m, offered) is { } late
            ? new(m, m.Lines[0], "the order of the offer", $"{late.Second} behind {late.First}")
            : null;
}
