using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Conformance.WebRtc.Dtls;

/// <summary>BouncyCastle's cryptography, with the system's where that is worth it: AES-GCM for each record, and RSA, whose keys
/// BouncyCastle takes 25 ms to check.</summary>
/// <remarks>X25519 and ECDSA stay: the whole handshake is under 3 ms with them, and the system is no faster.</remarks>
/// <param name="made">Is told of the records that the handshake has made keys for; not when they are under another cipher than AES-GCM.</param>
internal sealed class DtlsCrypto(Action<ProtectedRecords> made) : BcTlsCrypto
{
    /// <inheritdoc/>
    public override TlsCertificate CreateCertificate(short type, byte[] encoding) => type == CertificateType.X509
        ? new PeerCertificate(this, encoding)
        : base.CreateCertificate(type, encoding);

    /// <inheritdoc/>
    public override TlsCipher CreateCipher(TlsCryptoParameters cryptoParams, int encryptionAlgorithm, int macAlgorithm) => encryptionAlgorithm switch
    {
        EncryptionAlgorithm.AES_128_GCM when AesGcm.IsSupported => Make(cryptoParams, 16),
        EncryptionAlgorithm.AES_256_GCM when AesGcm.IsSupported => Make(cryptoParams, 32),
        _ => new DiscardingCipher(base.CreateCipher(cryptoParams, encryptionAlgorithm, macAlgorithm)),
    };

    private AesGcmRecordCipher Make(TlsCryptoParameters parameters, int keyLength)
    {
        var records = ProtectedRecords.Of(parameters, keyLength);
        made(records);
        return new AesGcmRecordCipher(records);
    }
}
