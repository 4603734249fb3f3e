using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Streams;

/// <remarks>A stream is what is sent. Later descriptions keep it whatever the direction becomes (section 5.2.2).</remarks>
internal sealed class MsidOnlyWhereSending() : SectionRule(
    "sdp/msid-sending",
    "A section that does not send has no a=msid, unless it had one before.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.IsRtp && !m.IsRejected && !m.Sends && m.First("msid") is { } line && d.PreviousLocal?.At(m.Index)?.Has("msid") != true
            ? new(m, line, $"no a=msid: {m.Direction}", "a=msid") : null;
}
