using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Extensions;

/// <remarks>A session update does not renumber.</remarks>
internal sealed class ExtensionIdStays() : SectionRule(
    "sdp/extmap-stays",
    "A header extension keeps its id for as long as the session lives.",
    "rfc8285#section-7")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Continues(m) && d.CurrentLocal!.Media[m.Index] is var before && m.All("extmap").FirstOrDefault(l =>
            Tokens.IsNumber(ExtensionMap.Id(l), 1, 255) && before.All("extmap").Any(o => o.Word(1) == l.Word(1))
                && !before.All("extmap").Any(o => o.Word(1) == l.Word(1) && ExtensionMap.Id(o) == ExtensionMap.Id(l))) is { } line
            ? new(
                m,
                line,
                $"id {ExtensionMap.Id(before.All("extmap").First(o => o.Word(1) == line.Word(1)))} for {line.Word(1)}",
                $"id {ExtensionMap.Id(line)}")
            : null;
}
