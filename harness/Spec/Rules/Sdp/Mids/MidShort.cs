using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Mids;

/// <remarks>So that they fit into the RTP header extension. A mid that the other side made is kept as it is.</remarks>
internal sealed class MidShort() : SectionRule(
    "sdp/mid-short",
    "The mids that an offer makes are of 3 bytes at most.",
    "rfc9429#section-5.2.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && m.Mid is { Length: > 3 } && d.CurrentLocal?.ByMid(m.Mid) is null ? new(m, m.First("mid"), "3 bytes at most", "a longer mid")
            : null;
}
