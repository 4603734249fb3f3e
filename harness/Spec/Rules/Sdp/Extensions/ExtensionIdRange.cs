using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Extensions;

/// <remarks>Zero is padding.</remarks>
internal sealed class ExtensionIdRange() : SectionRule(
    "sdp/extmap-id",
    "The id of a header extension is 1 to 255, or 4096 to 4351 for one that is only offered.",
    "rfc8285#section-5")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("extmap").FirstOrDefault(l => !Tokens.IsNumber(ExtensionMap.Id(l), 1, 255)
            && !(d.IsOffer && Tokens.IsNumber(ExtensionMap.Id(l), 4096, 4351))) is { } line
            ? new(m, line, "an id of 1 to 255", $"id {ExtensionMap.Id(line)}")
            : null;
}
