using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Sections;

/// <remarks>Whatever was negotiated. Judged where the direction was the same when the offer was asked for and when it came.</remarks>
internal sealed class DirectionOfTransceiver() : SectionRule(
    "sdp/transceiver-direction",
    "The direction in an offer is that of the transceiver.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (!d.IsOffer || d.Stage != DescriptionStage.Created || m.IsRejected || m.Mid is null)
        {
            return null;
        }

        var before = d.Call?.State?.Transceivers.FirstOrDefault(t => t.Mid == m.Mid)?.Direction;
        var after = d.Entry.State?.Transceivers.FirstOrDefault(t => t.Mid == m.Mid)?.Direction;
        return before is "sendrecv" or "sendonly" or "recvonly" or "inactive" && before == after && m.Direction != after
            ? new(m, m.OwnDirection, $"a={after}", $"a={m.Direction}")
            : null;
    }
}
