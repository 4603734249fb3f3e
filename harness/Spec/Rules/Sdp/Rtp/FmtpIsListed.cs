using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>It says how that format is used.</remarks>
internal sealed class FmtpIsListed() : SectionRule(
    "sdp/fmtp-listed",
    "Each a=fmtp is for a format of the m= line.",
    "rfc8866#section-6.15")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("fmtp").FirstOrDefault(l => !m.Formats.Contains(l.Word(0))) is { } line
            ? new(m, line, "a format of the m= line", $"a=fmtp:{line.Word(0)}") : null;
}
