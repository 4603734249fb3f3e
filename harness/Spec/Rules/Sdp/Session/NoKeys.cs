using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>Keys in the clear secure nothing.</remarks>
internal sealed class NoKeys() : DescriptionRule(
    "sdp/no-keys",
    "There is no k= line.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Lines.Where(l => l.Type == 'k').Select(l => new DescriptionFinding(d.Sdp.Session, l, "no k=", "k=")).Take(1);
}
