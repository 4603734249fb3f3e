using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Bundle;

/// <remarks>They are one RTP session.</remarks>
internal sealed class BundledProtocol() : SectionRule(
    "sdp/bundled-protocol",
    "The media sections of a BUNDLE group have the same protocol.",
    "rfc9143#section-9.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRtp && d.Sdp.BundleOf(m) is { } group && group.Mids.Select(d.Sdp.ByMid).FirstOrDefault(o => o is { IsRtp: true }) is { } first
            && first.Protocol != m.Protocol
            ? new(m, m.Lines[0], first.Protocol, m.Protocol)
            : null;
}
