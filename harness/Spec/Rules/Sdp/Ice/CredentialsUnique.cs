using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <remarks>Until the answer bundles them, each section is a transport of its own.</remarks>
internal sealed class CredentialsUnique() : SectionRule(
    "sdp/ice-credentials-unique",
    "Each section of an initial offer that is not bundle-only has ICE credentials that no other section has.",
    "rfc9429#section-5.2.1")
{
    /// <inheritdoc/>
    protected override DescriptionFinding? Find(ProducedDescription d, SdpMedia m) =>
        d.IsInitialOffer && d.OwnsTransport(m) && m.Value("ice-ufrag") is { } ufrag
            && d.Sdp.Media.FirstOrDefault(o => o.Index < m.Index && o.Value("ice-ufrag") == ufrag
            && o.Value("ice-pwd") == m.Value("ice-pwd")) is { } same
            ? new(m, m.First("ice-ufrag"), "credentials of its own", $"the credentials of {same.Label}")
            : null;
}
