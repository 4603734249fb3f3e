using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>An offer cannot ask for simulcast.</remarks>
internal sealed class OfferedRidsSend() : SectionRule(
    "sdp/rid-offer",
    "The rids of an initial offer are sent.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsInitialOffer && m.All("rid").FirstOrDefault(l => l.Word(1) != "send") is { } line ? new(m, line, "send", line.Word(1)) : null;
}
