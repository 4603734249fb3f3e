using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>They stand in the section that the group names first. In an initial offer each section has its own, but for those with a=bundle-only.</remarks>
internal sealed class TransportOnce() : SectionRule(
    "sdp/bundled-transport",
    "A section that is bundled into another one has no attributes of its transport.",
    "rfc9143#section-7.1.3")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.SharesTransport(m) && m.Lines.FirstOrDefault(l => l.Name is "ice-ufrag" or "ice-pwd" or "fingerprint" or "setup" or "tls-id") is { } line
            ? new(m, line, "no ICE and DTLS attributes: bundled", $"a={line.Name}")
            : null;
}
