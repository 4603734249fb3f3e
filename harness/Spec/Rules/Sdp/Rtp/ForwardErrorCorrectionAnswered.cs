using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>What is supported is what getCapabilities() told.</remarks>
internal sealed class ForwardErrorCorrectionAnswered() : SectionRule(
    "sdp/fec-answered",
    "A section of an answer has each kind of forward error correction that is offered and supported.",
    "rfc9429#section-5.3.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsAnswer && d.Offered(m) is { } offered
        && ForwardErrorCorrection.Supported(d, m).Intersect(CodecIdentity.AllOf(offered)).Except(CodecIdentity.AllOf(m)).Select(codec => codec.Encoding)
            .FirstOrDefault() is { } missing
            ? new(m, m.Lines[0], "each kind of forward error correction that is offered", $"no {missing}")
            : null;
}
