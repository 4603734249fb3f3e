using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Data;

/// <remarks>In offers; an answer has what is offered.</remarks>
internal sealed class DataFormat() : SectionRule(
    "sdp/data-format",
    "The format of a data section is webrtc-datachannel.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && m.IsData && !m.IsRejected && m.Formats is not ["webrtc-datachannel"]
            ? new(m, m.Lines[0], "webrtc-datachannel", string.Join(' ', m.Formats)) : null;
}
