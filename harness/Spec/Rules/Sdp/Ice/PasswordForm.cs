using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Letters, digits, plus and slash.</remarks>
internal sealed class PasswordForm() : SectionRule(
    "sdp/ice-pwd-form",
    "An ICE password is of 22 to 256 ICE characters.",
    "rfc8839#section-5.4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.First("ice-pwd") is { } line && !Tokens.IsIceChars(line.AttributeValue, 22, 256)
            ? new(m, line, "22 to 256 letters, digits, + and /", "another a=ice-pwd") : null;
}
