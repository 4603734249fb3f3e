using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The address of the machine would leak here without any use.</remarks>
internal sealed class OriginAddressMeansNothing() : DescriptionRule(
    "sdp/origin-address",
    "The address of o= means nothing: it is unspecified or loopback.",
    "rfc9429#section-5.2.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Origin is { Words.Count: 6 } o && o.Word(5) is not ("0.0.0.0" or "::" or "127.0.0.1" or "::1")
            ? [new(d.Sdp.Session, o, "an address that means nothing, as 0.0.0.0", "another address")]
            : [];
}
