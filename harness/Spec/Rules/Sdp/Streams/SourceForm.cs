using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>As in a=ssrc:1 cname:a.</remarks>
internal sealed class SourceForm() : SectionRule(
    "sdp/ssrc-form",
    "An a=ssrc names a number of 32 bits and an attribute.",
    "rfc5576#section-4.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("ssrc").FirstOrDefault(l => !Tokens.IsNumber(l.Word(0), 0, uint.MaxValue) || l.Words.Count < 2) is { } line
            ? new(m, line, "a=ssrc:<32 bits> <attribute>", "another a=ssrc") : null;
}
