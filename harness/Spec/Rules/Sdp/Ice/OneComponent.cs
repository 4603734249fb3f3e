using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>The RTCP multiplexing policy is require; there is no other one any more.</remarks>
internal sealed class OneComponent() : SectionRule(
    "sdp/candidate-component",
    "Candidates are of component 1: RTP and RTCP share it.",
    "rfc9429#section-4.1.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.All("candidate").FirstOrDefault(c => c.Word(1) != "1") is { } line ? new(m, line, "component 1", $"component {line.Word(1)}") : null;
}
