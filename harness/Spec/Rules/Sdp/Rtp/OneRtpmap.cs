using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>One meaning in one section.</remarks>
internal sealed class OneRtpmap() : SectionRule(
    "sdp/rtpmap-once",
    "A payload type has one a=rtpmap at most.",
    "rfc8866#section-6.6")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("rtpmap").GroupBy(l => l.Word(0)).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new(m, twice.Last(), $"one a=rtpmap:{twice.Key}", $"{twice.Count()} of them") : null;
}
