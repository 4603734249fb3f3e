using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Of its own, or those of the session part.</remarks>
internal sealed class CredentialsPresent() : SectionRule(
    "sdp/ice-credentials",
    "A section with a transport of its own has ICE credentials.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.OwnsTransport(m) && (!m.Inherited("ice-ufrag").Any() || !m.Inherited("ice-pwd").Any())
            ? new(m, m.Lines[0], "a=ice-ufrag and a=ice-pwd", "one or both missing") : null;
}
