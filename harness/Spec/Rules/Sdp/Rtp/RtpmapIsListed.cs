using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>It explains what the m= line lists.</remarks>
internal sealed class RtpmapIsListed() : SectionRule(
    "sdp/rtpmap-listed",
    "Each a=rtpmap is for a payload type of the m= line.",
    "rfc8866#section-6.6")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("rtpmap").FirstOrDefault(l => !m.Formats.Contains(l.Word(0))) is { } line ? new(m, line, "a payload type of the m= line", line.Text)
            : null;
}
