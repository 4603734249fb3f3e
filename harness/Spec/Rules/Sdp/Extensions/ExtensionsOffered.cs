using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Extensions;

/// <remarks>What is supported is what getCapabilities() told, of senders for a section that sends and of receivers for one that receives.</remarks>
internal sealed class ExtensionsOffered() : SectionRule(
    "sdp/extmap-offered",
    "A new section of an offer has an a=extmap for each header extension that is supported.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && d.IsNew && m.IsRtp && !m.IsRejected && !d.Continues(m)
        && d.Capabilities.ExtensionsFor(m).FirstOrDefault(uri => m.All("extmap").All(l => l.Word(1) != uri)) is { } missing
            ? new(m, m.Lines[0], "a=extmap for each header extension of the capabilities", $"none for {missing}")
            : null;
}
