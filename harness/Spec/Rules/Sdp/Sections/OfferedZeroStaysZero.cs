using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>A section that nobody wants cannot be taken.</remarks>
internal sealed class OfferedZeroStaysZero() : SectionRule(
    "sdp/offered-zero",
    "What is offered with port zero, and not for BUNDLE alone, is answered with port zero.",
    "rfc3264#section-6")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsRejected: true } && m.Port != 0 ? new(m, m.Lines[0], "port 0, as offered", "another port") : null;
}
