using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using TlsHash = Org.BouncyCastle.Tls.HashAlgorithm;

namespace Conformance.WebRtc.Dtls;

/// <summary>The hashes of signatures, from the numbers of TLS (RFC 5246 section 7.4.1.4.1, RFC 8446 section 4.2.3).</summary>
internal static class SignatureHash
{
    /// <summary>The hash with a number of its own.</summary>
    /// <exception cref="TlsFatalAlert">illegal_parameter: not one of those that are negotiated.</exception>
    public static HashAlgorithmName Name(short hash) => hash switch
    {
        TlsHash.sha256 => HashAlgorithmName.SHA256,
        TlsHash.sha384 => HashAlgorithmName.SHA384,
        TlsHash.sha512 => HashAlgorithmName.SHA512,
        _ => throw new TlsFatalAlert(AlertDescription.illegal_parameter, $"nothing is signed with the hash {hash}"),
    };

    /// <summary>The hash that belongs to a signature with PSS.</summary>
    /// <exception cref="TlsFatalAlert">illegal_parameter: not one of those that are negotiated.</exception>
    public static HashAlgorithmName OfPss(short signature) => signature switch
    {
        SignatureAlgorithm.rsa_pss_rsae_sha256 => HashAlgorithmName.SHA256,
        SignatureAlgorithm.rsa_pss_rsae_sha384 => HashAlgorithmName.SHA384,
        SignatureAlgorithm.rsa_pss_rsae_sha512 => HashAlgorithmName.SHA512,
        _ => throw new TlsFatalAlert(AlertDescription.illegal_parameter, $"nothing is signed with the algorithm {signature}"),
    };
}
