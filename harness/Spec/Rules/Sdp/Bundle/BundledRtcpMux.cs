using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>Once an answer has them in the section, later descriptions keep what it says (section 5.2.2), and nothing is asked here.</remarks>
internal sealed class BundledRtcpMux() : SectionRule(
    "sdp/bundled-rtcp-mux",
    "A section that is bundled into another one has no a=rtcp-mux and no a=rtcp-rsize of its own.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.SharesTransport(m) && d.LastAnswer is null && m.Lines.FirstOrDefault(l => l.Name is "rtcp-mux" or "rtcp-rsize") is { } line
            ? new(m, line, "no a=rtcp-mux and a=rtcp-rsize: bundled", $"a={line.Name}")
            : null;
}
