using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Conformance.WebRtc.Dtls;

/// <summary>A certificate of a chain: keeps the bytes that came, which the fingerprint is of, and has RSA done by the system.</summary>
internal sealed class PeerCertificate(BcTlsCrypto crypto, byte[] encoding) : BcTlsCertificate(crypto, encoding)
{
    private readonly byte[] _encoding = encoding;

    /// <inheritdoc/>
    public override byte[] GetEncoded() => (byte[])_encoding.Clone();

    /// <inheritdoc/>
    public override TlsVerifier CreateVerifier(short signatureAlgorithm)
    {
        switch (signatureAlgorithm)
        {
            case SignatureAlgorithm.rsa:
                ValidateRsa_Pkcs1();
                break;
            case SignatureAlgorithm.rsa_pss_rsae_sha256 or SignatureAlgorithm.rsa_pss_rsae_sha384 or SignatureAlgorithm.rsa_pss_rsae_sha512:
                ValidateRsa_Pss_Rsae();
                break;
            default:
                return base.CreateVerifier(signatureAlgorithm);
        }

        // MUST: digitalSignature is set if the certificate has a key usage (RFC 5246 section 7.4.2).
        ValidateKeyUsage(Org.BouncyCastle.Asn1.X509.KeyUsage.DigitalSignature);
        return new RsaVerifier(m_keyInfo.GetEncoded());
    }
}
