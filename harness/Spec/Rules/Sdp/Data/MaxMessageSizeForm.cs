using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Data;

/// <remarks>Zero stands for any size.</remarks>
internal sealed class MaxMessageSizeForm() : SectionRule(
    "sdp/max-message-size-form",
    "The size of the largest message is a number without leading zeros.",
    "rfc8841#section-6.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.First("max-message-size") is { } line && !Tokens.IsPlainNumber(line.AttributeValue, long.MaxValue)
            ? new(m, line, "a number", line.AttributeValue) : null;
}
