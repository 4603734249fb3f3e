using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>Lines for announced sessions, of no use here.</remarks>
internal sealed class NoUselessLines() : DescriptionRule(
    "sdp/no-useless-lines",
    "There are no i=, u=, e=, p=, r= and z= lines in the session part.",
    "rfc9429#section-5.2.1",
    RuleLevel.Should)
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Session.Lines.FirstOrDefault(l => l.Type is 'i' or 'u' or 'e' or 'p' or 'r' or 'z') is { } line
            ? [new(d.Sdp.Session, line, "no i=, u=, e=, p=, r=, z=", $"{line.Type}=")]
            : [];
}
