using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Sections of offer and answer belong together by their place.</remarks>
internal sealed class AnswerHasEverySection() : DescriptionRule(
    "sdp/answer-sections",
    "An answer has as many sections as its offer.",
    "rfc3264#section-6")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Offer is { } offer && offer.Media.Length != d.Sdp.Media.Length
            ? [new(d.Sdp.Session, null, $"{offer.Media.Length} m= lines", $"{d.Sdp.Media.Length} m= lines")]
            : [];
}
