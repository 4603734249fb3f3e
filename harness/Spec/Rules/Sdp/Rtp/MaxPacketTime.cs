using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Rtp;

/// <remarks>Its packets can be of several lengths.</remarks>
internal sealed class MaxPacketTime() : SectionRule(
    "sdp/maxptime",
    "An audio section in use has a=maxptime.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Kind == "audio" && m.IsRtp && !m.IsRejected && !m.Has("maxptime") ? new(m, null, "a=maxptime", "none") : null;
}
