using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Judged for codecs that occur once in each.</remarks>
internal sealed class AnswerPayloadType() : SectionRule(
    "sdp/answer-payload-type",
    "An answer uses the payload type of the offer for a codec.",
    "rfc3264#section-6.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsRtp: true } offered && !m.IsRejected
            && m.Codecs.Values.FirstOrDefault(c => Once(m, c) && offered.Codecs.Values.FirstOrDefault(o => o.Encoding == c.Encoding) is { } same
            && Once(offered, same) && same.PayloadType != c.PayloadType) is { } codec
            ? new(
                m,
                codec.Line,
                $"{offered.Codecs.Values.First(o => o.Encoding == codec.Encoding).PayloadType} for {codec.Encoding}",
                $"{codec.PayloadType} for {codec.Encoding}")
            : null;

    private static bool Once(SdpMedia m, SdpCodec codec) => m.Codecs.Values.Count(c => c.Encoding == codec.Encoding) == 1;
}
