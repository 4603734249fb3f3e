using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Even where the offer has a name that only old endpoints use.</remarks>
internal sealed class AnswerProtocol() : SectionRule(
    "sdp/answer-protocol",
    "A section of an answer has exactly the protocol of the section that it answers.",
    "rfc9429#section-5.1.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && offered.Protocol != m.Protocol ? new(m, m.Lines[0], offered.Protocol, m.Protocol) : null;
}
