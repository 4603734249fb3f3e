using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>It has room for both directions.</remarks>
internal sealed class OneSimulcast() : SectionRule(
    "sdp/simulcast-once",
    "A section has one a=simulcast at most.",
    "rfc8853#section-5.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("simulcast").Skip(1).FirstOrDefault() is { } second ? new(m, second, "one a=simulcast", "several") : null;
}
