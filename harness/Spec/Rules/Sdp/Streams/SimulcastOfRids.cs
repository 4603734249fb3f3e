using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>It says that they are versions of one source.</remarks>
internal sealed class SimulcastOfRids() : SectionRule(
    "sdp/simulcast-present",
    "An offer that has several rids to send has an a=simulcast that names them all.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsOffer && !m.IsRejected && m.Sends && Simulcast.Rids(m, "send") is { Count: > 1 } rids
            && rids.Find(id => !Simulcast.Ids(m, "send").Contains(id)) is { } missing
            ? new(m, m.First("simulcast"), "a=simulcast:send with all rids", m.Has("simulcast") ? $"a=simulcast without {missing}"
            : "no a=simulcast")
            : null;
}
