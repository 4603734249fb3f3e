using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>By apt in its a=fmtp.</remarks>
internal sealed class RetransmissionHasItsCodec() : SectionRule(
    "sdp/rtx-apt",
    "An rtx format names the payload type that it repeats, and the m= line has it.",
    "rfc4588#section-8.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRejected ? null : m.Codecs.Values.FirstOrDefault(c => c.Name == "rtx"
            && (Retransmission.TypeOf(m, c) is not { } type || !m.Formats.Contains(type))) is { } rtx
            ? new(m, rtx.Line, $"a=fmtp:{rtx.PayloadType} apt=<payload type of the m= line>", Retransmission.TypeOf(m, rtx) is { } apt
            ? $"apt={apt}" : "no apt")
            : null;
}
