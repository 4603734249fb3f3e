using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Extensions;

/// <remarks>In the section that it answers.</remarks>
internal sealed class ExtensionIsOffered() : SectionRule(
    "sdp/extmap-answer",
    "An answer has only header extensions that the offer has.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && !m.IsRejected
            && m.All("extmap").FirstOrDefault(l => !offered.Inherited("extmap").Any(o => o.Word(1) == l.Word(1))) is { } line
            ? new(m, line, "an extension of the offer", line.Word(1))
            : null;
}
