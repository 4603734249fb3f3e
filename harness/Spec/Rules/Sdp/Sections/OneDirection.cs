using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Two would contradict each other.</remarks>
internal sealed class OneDirection() : SectionRule(
    "sdp/one-direction",
    "A section has one direction attribute at most.",
    "rfc8866#section-6.7")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.DirectionLines.Skip(1).FirstOrDefault() is { } second
            ? new(m, second, "one direction", string.Join(", ", m.DirectionLines.Select(l => l.Text))) : null;
}
