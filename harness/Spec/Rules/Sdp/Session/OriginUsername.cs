using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>A username would say something of the user.</remarks>
internal sealed class OriginUsername() : DescriptionRule(
    "sdp/origin-username",
    "The username of o= is a dash.",
    "rfc9429#section-5.2.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Origin is { } o && o.Word(0) != "-" ? [new(d.Sdp.Session, o, "o=- ...", $"o={o.Word(0)} ...")] : [];
}
