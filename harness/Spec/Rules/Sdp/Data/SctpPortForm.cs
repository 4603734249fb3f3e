using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Data;

/// <remarks>Of 1 to 5 digits.</remarks>
internal sealed class SctpPortForm() : SectionRule(
    "sdp/sctp-port-form",
    "An SCTP port is a number of 16 bits without leading zeros.",
    "rfc8841#section-5.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.First("sctp-port") is { } line && !Tokens.IsPlainNumber(line.AttributeValue, 65535) ? new(m, line, "0 to 65535", line.AttributeValue)
            : null;
}
