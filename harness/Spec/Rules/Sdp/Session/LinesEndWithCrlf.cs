using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Session;

/// <remarks>The end of a line. Parsers may be lenient; writers are not.</remarks>
internal sealed class LinesEndWithCrlf() : DescriptionRule(
    "sdp/line-endings",
    "Every line ends with CR and LF.",
    "rfc8866#section-5")
{
    /// <inheritdoc/>
    protected override IEnumerable<DescriptionFinding> Find(ProducedDescription d) =>
        d.Sdp.Lines.FirstOrDefault(l => !l.HasCrlf) is { } line
            ? [new(d.Sdp.Session, line, "every line ends with CRLF", "a line without CRLF")]
            : [];
}
