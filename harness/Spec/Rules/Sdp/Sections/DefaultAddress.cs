using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>The address that stands for none.</remarks>
internal sealed class DefaultAddress() : SectionRule(
    "sdp/default-address",
    "Before any candidate is known the address of a section is 0.0.0.0.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsInitial && m.Port > 0 && m.Lines.FirstOrDefault(l => l.Type == 'c') is { Value: not "IN IP4 0.0.0.0" } c
            && !d.Sdp.Lines.Any(l => l.Name == "candidate")
            ? new(m, c, "c=IN IP4 0.0.0.0", "another address without any candidate")
            : null;
}
