using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Also where it rejects.</remarks>
internal sealed class AnswerKind() : SectionRule(
    "sdp/answer-kind",
    "A section of an answer is of the media type of the section that it answers.",
    "rfc3264#section-6")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && offered.Kind != m.Kind ? new(m, m.Lines[0], $"m={offered.Kind}", $"m={m.Kind}") : null;
}
