using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>A restart changes both.</remarks>
internal sealed class BothCredentialsChange() : SectionRule(
    "sdp/ice-restart-both",
    "Username fragment and password change together.",
    "rfc8839#section-4.4.1.1.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m)
    {
        if (!d.Continues(m))
        {
            return null;
        }

        var (before, now) = (d.CurrentLocal!.CredentialsOf(d.NegotiatedTransport(d.CurrentLocal, m.Index)), d.Sdp.CredentialsOf(m));
        return before.Ufrag is not null && now.Ufrag is not null && before.Password is not null && now.Password is not null
            && (before.Ufrag == now.Ufrag) != (before.Password == now.Password)
            ? new(m, m.First("ice-ufrag"), "both ICE credentials as before, or both new", before.Ufrag == now.Ufrag ? "only a=ice-pwd is new"
            : "only a=ice-ufrag is new")
            : null;
    }
}
