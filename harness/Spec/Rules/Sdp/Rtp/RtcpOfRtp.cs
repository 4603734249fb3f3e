using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>RTCP never goes anywhere else. Judged where it is created: what gathers later leaves it.</remarks>
internal sealed class RtcpOfRtp() : SectionRule(
    "sdp/rtcp-of-rtp",
    "An a=rtcp beside a=rtcp-mux-only has the port and the address of RTP.",
    "rfc8858#section-4.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Stage == DescriptionStage.Created && m.Has("rtcp-mux-only") && m.First("rtcp") is { } rtcp && m.Lines.FirstOrDefault(l => l.Type == 'c') is { } c
            && !(rtcp.Word(0) == m.Lines[0].Word(1) && (rtcp.Words.Count == 1 || rtcp.Words.Skip(1).SequenceEqual(c.Words)))
            ? new(m, rtcp, "port and address of m= and c=", "others")
            : null;
}
