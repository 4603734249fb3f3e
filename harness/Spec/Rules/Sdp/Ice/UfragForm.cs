using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Letters, digits, plus and slash. A reader takes 256 of them; no more than 32 are sent.</remarks>
internal sealed class UfragForm() : SectionRule(
    "sdp/ice-ufrag-form",
    "A username fragment is of 4 to 32 ICE characters.",
    "rfc8839#section-5.4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.First("ice-ufrag") is { } line && !Tokens.IsIceChars(line.AttributeValue, 4, 32)
            ? new(m, line, "4 to 32 letters, digits, + and /", "another a=ice-ufrag") : null;
}
