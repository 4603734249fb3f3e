using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Extensions;

/// <remarks>Ids of the session part count too.</remarks>
internal sealed class ExtensionIdUnique() : SectionRule(
    "sdp/extmap-unique",
    "An id stands for one header extension in a section.",
    "rfc8285#section-7")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("extmap").Concat(m.Session.All("extmap")).GroupBy(ExtensionMap.Id).FirstOrDefault(g => Tokens.IsNumber(g.Key, 1, 255)
            && g.Count() > 1) is { } twice
            ? new(m, twice.Last(), $"one extension with id {twice.Key}", $"{twice.Count()} of them")
            : null;
}
