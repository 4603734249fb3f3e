using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>It means as little as the username of o=.</remarks>
internal sealed class SessionNameIsDash() : DescriptionRule(
    "sdp/session-name-dash",
    "The session name is a dash.",
    "rfc9429#section-5.2.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Session.Lines.FirstOrDefault(l => l.Type == 's') is { Value: not "-" } s ? [new(d.Sdp.Session, s, "s=-", s.Text)] : [];
}
