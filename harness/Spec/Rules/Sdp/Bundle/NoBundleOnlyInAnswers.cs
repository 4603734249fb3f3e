using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>It is a question that only an offer asks.</remarks>
internal sealed class NoBundleOnlyInAnswers() : SectionRule(
    "sdp/bundle-only-answer",
    "No section of an answer has a=bundle-only.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsAnswer && m.First("bundle-only") is { } line ? new(m, line, "no a=bundle-only", "a=bundle-only") : null;
}
