using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>RTCP goes where RTP goes.</remarks>
internal sealed class NoRtcpInAnswer() : SectionRule(
    "sdp/rtcp-answer",
    "A bundled section of an answer has no a=rtcp.",
    "rfc9143#section-9.3.1.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsAnswer && !m.IsRejected && d.Sdp.BundleOf(m) is not null && m.First("rtcp") is { } line ? new(m, line, "no a=rtcp: bundled", "a=rtcp")
            : null;
}
