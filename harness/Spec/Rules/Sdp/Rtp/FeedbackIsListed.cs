using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>The asterisk stands for all.</remarks>
internal sealed class FeedbackIsListed() : SectionRule(
    "sdp/rtcp-fb-listed",
    "Each a=rtcp-fb is for a payload type of the m= line, or for all of them.",
    "rfc4585#section-4.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("rtcp-fb").FirstOrDefault(l => l.Word(0) != "*" && !m.Formats.Contains(l.Word(0))) is { } line
            ? new(m, line, "a payload type of the m= line", $"a=rtcp-fb:{line.Word(0)}") : null;
}
