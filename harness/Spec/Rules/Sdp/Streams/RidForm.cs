using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>The id goes into RTP.</remarks>
internal sealed class RidForm() : SectionRule(
    "sdp/rid-form",
    "An a=rid has an id of letters, digits, minus and underscore, and a direction.",
    "rfc8851#section-10")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("rid").FirstOrDefault(l => l.Word(0).Length == 0 || !l.Word(0).All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            || l.Word(1) is not ("send" or "recv")) is { } line
            ? new(m, line, "a=rid:<id> send|recv", line.Text)
            : null;
}
