using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>Whatever their directions.</remarks>
internal sealed class RidUnique() : SectionRule(
    "sdp/rid-unique",
    "No two a=rid of a section have the same id.",
    "rfc8851#section-4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("rid").GroupBy(l => l.Word(0)).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? new(m, twice.Last(), $"one a=rid:{twice.Key}", $"{twice.Count()} of them") : null;
}
