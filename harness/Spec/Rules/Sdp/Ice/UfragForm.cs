using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Letters, digits, plus and slash.</remarks>
internal sealed class UfragForm() : SectionRule(
    "sdp/ice-ufrag-form",
    "A username fragment is of 4 to 256 ICE characters.",
    "rfc8839#section-5.4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.First("ice-ufrag") is { } line && !Tokens.IsIceChars(line.AttributeValue, 4, 256)
            ? new(m, line, "4 to 256 letters, digits, + and /", "another a=ice-ufrag") : null;
}
