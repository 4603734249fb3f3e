using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>JSEP endpoints all know it.</remarks>
internal sealed class ReducedSizeAnswered() : SectionRule(
    "sdp/rtcp-rsize-answer",
    "A media section of an answer with a transport of its own has a=rtcp-rsize when it is offered.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsRtp: true } offered && d.OwnsTransport(m) && offered.Has("rtcp-rsize") && !m.Has("rtcp-rsize")
            ? new(m, m.Lines[0], "a=rtcp-rsize, as offered", "none") : null;
}
