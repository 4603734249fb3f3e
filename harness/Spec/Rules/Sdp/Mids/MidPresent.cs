using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Mids;

/// <remarks>Its name in BUNDLE, in candidates and in RTP.</remarks>
internal sealed class MidPresent() : SectionRule(
    "sdp/mid-present",
    "Each section has a mid; in an answer each that is not rejected and was offered with one.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        m.Mid is null && (d.IsOffer ? !m.IsRejected || d.PreviousLocal?.At(m.Index)?.Mid is not null
            : !m.IsRejected && d.Offered(m)?.Mid is not null) ? new(m, m.Lines[0], "a=mid", "none") : null;
}
