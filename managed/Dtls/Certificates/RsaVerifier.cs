using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Conformance.WebRtc.Dtls;

/// <summary>Verifies RSA signatures of a handshake by the system's cryptography (RFC 5246 section 4.7, RFC 8446 section 4.2.3).</summary>
/// <param name="publicKey">A SubjectPublicKeyInfo.</param>
internal sealed class RsaVerifier(byte[] publicKey) : TlsVerifier
{
    /// <inheritdoc/>
    public bool VerifyRawSignature(DigitallySigned digitallySigned, byte[] hash)
    {
        var algorithm = digitallySigned.Algorithm;
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
            return algorithm.Signature == SignatureAlgorithm.rsa
                ? rsa.VerifyHash(hash, digitallySigned.Signature, SignatureHash.Name(algorithm.Hash), RSASignaturePadding.Pkcs1)
                : rsa.VerifyHash(hash, digitallySigned.Signature, SignatureHash.OfPss(algorithm.Signature), RSASignaturePadding.Pss);
        }
        catch (CryptographicException e)
        {
            throw new TlsFatalAlert(AlertDescription.bad_certificate, e);
        }
    }

    /// <summary>None: what is signed is hashed first.</summary>
    public TlsStreamVerifier? GetStreamVerifier(DigitallySigned digitallySigned) => null;
}
