using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Mids;

/// <remarks>Also where it rejects, if it has one at all.</remarks>
internal sealed class AnswerMid() : SectionRule(
    "sdp/answer-mid",
    "A section of an answer has the mid of the section that it answers, and none when that has none.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && m.Mid is not null && m.Mid != offered.Mid
            ? new(m, m.First("mid"), offered.First("mid")?.Text ?? "no a=mid", m.First("mid")!.Text)
            : null;
}
