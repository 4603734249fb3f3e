using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Conformance.WebRtc.Dtls;

/// <summary>Signs with the key of a certificate where the key is, so that it need not be exportable (RFC 5246 section 4.7, RFC 8422 section
/// 5.4).</summary>
/// <param name="key">An ECDsa or an RSA.</param>
internal sealed class CertificateSigner(AsymmetricAlgorithm key) : TlsSigner
{
    /// <inheritdoc/>
    public byte[] GenerateRawSignature(SignatureAndHashAlgorithm algorithm, byte[] hash) => key switch
    {
        ECDsa ecdsa => ecdsa.SignHash(hash, DSASignatureFormat.Rfc3279DerSequence),
        RSA rsa => rsa.SignHash(hash, SignatureHash.Name(algorithm.Hash), RSASignaturePadding.Pkcs1),
        _ => throw new TlsFatalAlert(AlertDescription.internal_error, $"a key of {key.GetType().Name} does not sign"),
    };

    /// <summary>None: what is signed is hashed first.</summary>
    public TlsStreamSigner? GetStreamSigner(SignatureAndHashAlgorithm algorithm) => null;
}
