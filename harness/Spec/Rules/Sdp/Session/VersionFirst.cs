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
        d.Sdp.Lines is [{ Text: "v=0" }, ..] ? [] : [new(d.Sdp.Session, d.Sdp.Lines.FirstOrDefault(), "v=0", d.Sdp.Lines.FirstOrDefault()?.Text ?? "nothing")];
}
