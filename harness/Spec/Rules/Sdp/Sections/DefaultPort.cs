using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>The port of the discard service stands for none.</remarks>
internal sealed class DefaultPort() : SectionRule(
    "sdp/default-port",
    "Before any candidate is known the port of a section that is in use is 9.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsInitial && m.Port > 0 && m.Port != 9 && !d.Sdp.Lines.Any(l => l.Name == "candidate")
            ? new(m, m.Lines[0], "port 9", "another port without any candidate") : null;
}
