using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>It belongs to no stream any more.</remarks>
internal sealed class StoppedHasNoMsid() : SectionRule(
    "sdp/msid-stopped",
    "A section of an offer that is stopped has no a=msid.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && m.IsRejected && m.First("msid") is { } line ? new(m, line, "no a=msid: port 0", "a=msid") : null;
}
