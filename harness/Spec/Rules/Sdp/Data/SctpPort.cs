using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Data;

/// <remarks>Each side has its own.</remarks>
internal sealed class SctpPort() : SectionRule(
    "sdp/sctp-port",
    "A data section in use has an a=sctp-port.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsData && !m.IsRejected && !m.Has("sctp-port") ? new(m, m.Lines[0], "a=sctp-port", "none") : null;
}
