using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Data;

/// <remarks>Exactly.</remarks>
internal sealed class DataFormatAnswered() : SectionRule(
    "sdp/data-format-answer",
    "A data section of an answer has the format of the one that it answers.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { IsData: true } offered && !m.IsRejected && !m.Formats.SequenceEqual(offered.Formats)
            ? new(m, m.Lines[0], string.Join(' ', offered.Formats), string.Join(' ', m.Formats)) : null;
}
