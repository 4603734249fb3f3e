using Conformance.Spec.Sdp;

namespace Conformance.Spec.Rules.Sdp.Ice;

/// <summary>Tells an offer that restarts ICE from one that goes on (RFC 8839 section 4.4.1.1.1).</summary>
internal static class IceRestart
{
    /// <summary>True when the offer that a description answers has other credentials for the section's transport than the last remote description.</summary>
    public static bool IsOffered(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && d.CurrentRemote?.At(m.Index) is not null && !MovesTag(d, m)
        && d.Offer!.CredentialsOf(offered) != d.CurrentRemote.CredentialsOf(d.NegotiatedTransport(d.CurrentRemote, m.Index));

    /// <summary>
    /// True when the offer names another section first in the group than the one that was negotiated, so that the credentials of two sections would be
    /// compared. Whether those of the new one are a restart, the documents leave open.
    /// </summary>
    public static bool MovesTag(ProducedDescription d, SdpMedia m) =>
        d.Offered(m) is { } offered && d.CurrentRemote?.At(m.Index) is not null
        && d.Offer!.TransportOf(offered).Index != d.NegotiatedTransport(d.CurrentRemote, m.Index).Index;
}
