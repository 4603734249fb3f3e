using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Judged on what is shown when iceGatheringState is complete, and not where an answer may have taken the transport away.</remarks>
internal sealed class EndOfCandidates() : SectionRule(
    "sdp/end-of-candidates",
    "Once gathering is complete the local description has a=end-of-candidates in each section with a transport of its own.",
    "webrtc#rtcicetransport-gathering")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Stage == DescriptionStage.Shown && d.Entry.State?.IceGatheringState == "complete" && d.OwnsTransport(m)
            && !d.Sdp.IsBundledIntoAnother(m)
            && !m.Inherited("end-of-candidates").Any()
            ? new(m, null, "a=end-of-candidates: gathering is complete", "none")
            : null;
}
