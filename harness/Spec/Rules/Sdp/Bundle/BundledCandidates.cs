using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>They belong to the section that the group names first.</remarks>
internal sealed class BundledCandidates() : SectionRule(
    "sdp/bundled-candidates",
    "A section that is bundled into another one has no a=candidate and no a=end-of-candidates.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.SharesTransport(m) && m.Lines.FirstOrDefault(l => l.Name is "candidate" or "end-of-candidates") is { } line
            ? new(m, line, "no candidates: bundled", $"a={line.Name}")
            : null;
}
