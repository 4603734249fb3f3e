using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>What is supported is what getCapabilities() told.</remarks>
internal sealed class ForwardErrorCorrectionOffered() : SectionRule(
    "sdp/fec-offered",
    "A new section of an offer has each kind of forward error correction that is supported.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && !d.Continues(m)
        && ForwardErrorCorrection.Supported(d, m).Except(CodecIdentity.AllOf(m)).Select(codec => codec.Encoding).FirstOrDefault() is { } missing
            ? new(m, m.Lines[0], "each kind of forward error correction", $"no {missing}")
            : null;
}
