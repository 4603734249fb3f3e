using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>The static ones too.</remarks>
internal sealed class EveryFormatHasRtpmap() : SectionRule(
    "sdp/rtpmap-present",
    "Each payload type of a section in use has an a=rtpmap.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRtp && !m.IsRejected && m.Formats.FirstOrDefault(f => !m.Codecs.ContainsKey(f)) is { } bad
            ? new(m, m.Lines[0], $"a=rtpmap:{bad}", "none") : null;
}
