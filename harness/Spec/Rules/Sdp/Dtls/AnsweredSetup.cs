using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Dtls;

/// <remarks>In each section with a transport of its own.</remarks>
internal sealed class AnsweredSetup() : SectionRule(
    "sdp/setup-answer",
    "An answer takes a DTLS role: active or passive.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsAnswer && d.OwnsTransport(m) && m.Inherited("setup").FirstOrDefault() is var line
            && line?.AttributeValue is not ("active" or "passive")
            ? new(m, line ?? m.Lines[0], "a=setup:active or a=setup:passive", line?.Text ?? "no a=setup")
            : null;
}
