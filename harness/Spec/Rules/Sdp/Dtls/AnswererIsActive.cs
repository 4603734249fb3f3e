using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>It saves half a round trip. Once a role is negotiated, that one stays.</remarks>
internal sealed class AnswererIsActive() : SectionRule(
    "sdp/setup-active",
    "The answerer is the DTLS client when the offer leaves the role to it.",
    "rfc9429#section-5.3.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d is { IsAnswer: true, IsInitial: true } && d.Offered(m) is { } offered && !m.IsRejected
            && d.Offer!.TransportOf(offered).Inherited("setup").FirstOrDefault()?.AttributeValue == "actpass"
            && m.Inherited("setup").FirstOrDefault() is { AttributeValue: "passive" } line
            ? new(m, line, "a=setup:active", line.Text)
            : null;
}
