using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Its timestamps are those of the original packets.</remarks>
internal sealed class RetransmissionClockRate() : SectionRule(
    "sdp/rtx-clock-rate",
    "An rtx format has the clock rate of the codec that it repeats.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Codecs.Values.FirstOrDefault(c => c.Name == "rtx" && Retransmission.TypeOf(m, c) is { } type
            && m.Codecs.TryGetValue(type, out var codec) && codec.ClockRate != c.ClockRate) is { } rtx
            ? new(m, rtx.Line, m.Codecs[Retransmission.TypeOf(m, rtx)!].ClockRate, rtx.ClockRate)
            : null;
}
