using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>Long enough for 120 bits of chance.</remarks>
internal sealed class TlsIdForm() : SectionRule(
    "sdp/tls-id-form",
    "A tls-id is of 20 to 255 letters, digits, plus, slash, minus and underscore.",
    "rfc8842#section-4")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.First("tls-id") is { } line && !(line.AttributeValue.Length is >= 20 and <= 255
            && line.AttributeValue.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_'))
            ? new(m, line, "20 to 255 letters, digits, + / - _", "another a=tls-id")
            : null;
}
