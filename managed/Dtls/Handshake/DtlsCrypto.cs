using System.Security.Cryptography;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Conformance.WebRtc.Dtls;

/// <summary>BouncyCastle's cryptography, with the system's where that is worth it: AES-GCM for each record, and RSA, whose keys
/// BouncyCastle takes 25 ms to check.</summary>
/// <remarks>X25519 and ECDSA stay: the whole handshake is under 3 ms with them, and the system is no faster.</remarks>
internal sealed class DtlsCrypto : BcTlsCrypto
{
    /// <summary>What protects the records when it can do so without BouncyCastle's record layer; null before there are keys, and else.</summary>
    public AesGcmRecordCipher? RecordCipher { get; private set; }

    /// <inheritdoc/>
    public override TlsCertificate CreateCertificate(short type, byte[] encoding) => type == CertificateType.X509
        ? new PeerCertificate(this, encoding)
        : base.CreateCertificate(type, encoding);

    /// <inheritdoc/>
    public override TlsCipher CreateCipher(TlsCryptoParameters cryptoParams, int encryptionAlgorithm, int macAlgorithm) => encryptionAlgorithm switch
    {
        EncryptionAlgorithm.AES_128_GCM when AesGcm.IsSupported => RecordCipher = new AesGcmRecordCipher(cryptoParams, 16),
        EncryptionAlgorithm.AES_256_GCM when AesGcm.IsSupported => RecordCipher = new AesGcmRecordCipher(cryptoParams, 32),
        _ => new DiscardingCipher(base.CreateCipher(cryptoParams, encryptionAlgorithm, macAlgorithm)),
    };
}
