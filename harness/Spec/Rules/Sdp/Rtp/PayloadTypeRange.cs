using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>RTP and RTCP share a port.</remarks>
internal sealed class PayloadTypeRange() : SectionRule(
    "sdp/payload-type-range",
    "Payload types are numbers up to 127, and not 64 to 95, which RTCP needs.",
    "rfc5761#section-4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRtp && m.Formats.FirstOrDefault(f => !Tokens.IsNumber(f, 0, 127) || Tokens.IsNumber(f, 64, 95)) is { } bad
            ? new(m, m.Lines[0], "0 to 63 or 96 to 127", bad) : null;
}
