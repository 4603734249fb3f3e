using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>The groups for the key exchange (RFC 8422 section 5.1.1).</summary>
internal static class KeyExchangeGroups
{
    /// <summary>The most wanted first.</summary>
    public static IReadOnlyList<int> Preferred { get; } = [NamedGroup.x25519, NamedGroup.secp256r1];
}
