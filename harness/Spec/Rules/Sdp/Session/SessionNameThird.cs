using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The last of the three lines that stand in a fixed place.</remarks>
internal sealed class SessionNameThird() : DescriptionRule(
    "sdp/session-name-third",
    "The third line is s=.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Lines.ElementAtOrDefault(2) is { Type: 's' } ? [] : [new(d.Sdp.Session, d.Sdp.Lines.ElementAtOrDefault(2), "s=", "another line")];
}
