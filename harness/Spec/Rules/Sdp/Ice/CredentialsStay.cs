using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>In answers too (section 5.3.2). What the transport of the section has counts, wherever it stands.</remarks>
internal sealed class CredentialsStay() : SectionRule(
    "sdp/ice-credentials-stay",
    "ICE credentials of a negotiated section stay the same while nobody asks for an ICE restart.",
    "rfc9429#section-5.2.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Continues(m) && !d.MayRestartIce && !IceRestart.IsOffered(d, m) && !IceRestart.MovesTag(d, m) && !MovesOut(d, m)
            && d.Sdp.CredentialsOf(m) != d.CurrentLocal!.CredentialsOf(d.NegotiatedTransport(d.CurrentLocal, m.Index))
            ? new(m, m.First("ice-ufrag"), "the ICE credentials as before", "other ICE credentials")
            : null;

    // A section that leaves its group, or whose group got another first section that had a transport before, has other credentials for that reason.
    private static bool MovesOut(ProducedDescription d, SdpMedia m) =>
        d.Sdp.TransportOf(m).Index != d.NegotiatedTransport(d.CurrentLocal!, m.Index).Index;
}
