using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>The signatures that are accepted from the other side (RFC 5246 section 7.4.1.4.1, RFC 8446 section 4.2.3).</summary>
internal static class SignatureSchemes
{
    /// <summary>From the most to the least wanted. A new list: BouncyCastle keeps what it is given.</summary>
    public static List<SignatureAndHashAlgorithm> Accepted() =>
    [
        new(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa),
        SignatureAndHashAlgorithm.rsa_pss_rsae_sha256,
        new(HashAlgorithm.sha256, SignatureAlgorithm.rsa),
        new(HashAlgorithm.sha384, SignatureAlgorithm.ecdsa),
        SignatureAndHashAlgorithm.rsa_pss_rsae_sha384,
        new(HashAlgorithm.sha384, SignatureAlgorithm.rsa),
        SignatureAndHashAlgorithm.rsa_pss_rsae_sha512,
        new(HashAlgorithm.sha512, SignatureAlgorithm.rsa),
    ];
}
