using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The first of the three lines that stand in a fixed place.</remarks>
internal sealed class VersionFirst() : DescriptionRule(
    "sdp/version-first",
    "The first line is v=0.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Lines.FirstOrDefault() is not { Text: "v=0" } and var first ? [new(d.Sdp.Session, first, "v=0", first?.Text ?? "nothing")] : [];
}
