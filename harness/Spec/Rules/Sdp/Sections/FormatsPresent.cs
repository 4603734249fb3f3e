using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Rejected sections keep one too.</remarks>
internal sealed class FormatsPresent() : SectionRule(
    "sdp/formats-present",
    "Each m= line has at least one format.",
    "rfc8866#section-9")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Formats.IsEmpty ? new(m, m.Lines[0], "a format in the m= line", "none") : null;
}
