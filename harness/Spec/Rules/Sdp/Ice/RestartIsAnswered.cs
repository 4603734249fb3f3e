using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Both sides begin anew, or none.</remarks>
internal sealed class RestartIsAnswered() : SectionRule(
    "sdp/ice-restart-answered",
    "An answer to an offer that restarts ICE has new credentials.",
    "rfc9429#section-5.3.2")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.Continues(m) && IceRestart.IsOffered(d, m)
            && d.Sdp.CredentialsOf(m) == d.CurrentLocal!.CredentialsOf(d.NegotiatedTransport(d.CurrentLocal, m.Index))
            ? new(m, m.First("ice-ufrag"), "new ICE credentials: the offer restarts ICE", "the ICE credentials as before")
            : null;
}
