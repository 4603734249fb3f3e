using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>In later offers too.</remarks>
internal sealed class OfferedSetup() : SectionRule(
    "sdp/setup-offer",
    "An offer leaves the DTLS role to the answer: actpass.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.OwnsTransport(m) && m.Inherited("setup").FirstOrDefault() is var line && line?.AttributeValue != "actpass"
            ? new(m, line ?? m.Lines[0], "a=setup:actpass", line?.Text ?? "no a=setup")
            : null;
}
