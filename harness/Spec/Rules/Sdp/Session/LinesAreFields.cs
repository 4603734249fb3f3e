using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The form of all lines.</remarks>
internal sealed class LinesAreFields() : DescriptionRule(
    "sdp/line-form",
    "Every line is a letter, an equals sign and a value, without space around the sign.",
    "rfc8866#section-5")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Lines.Where(l => l.Type is '\0' || l.Value.StartsWith(' '))
            .Select(l => new DescriptionFinding(d.Sdp.Session, l, "<letter>=<value>", l.Text));
}
