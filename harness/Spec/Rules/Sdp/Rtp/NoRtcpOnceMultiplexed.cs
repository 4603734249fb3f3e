using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>There is no port for RTCP any more.</remarks>
internal sealed class NoRtcpOnceMultiplexed() : SectionRule(
    "sdp/rtcp-again",
    "A later offer has no a=rtcp in a section whose last answer had a=rtcp-mux.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.Continues(m) && m.First("rtcp") is { } line && d.LastAnswer?.At(m.Index) is { } answered
            && d.LastAnswer.TransportOf(answered).Has("rtcp-mux")
            ? new(m, line, "no a=rtcp: multiplexed", "a=rtcp")
            : null;
}
