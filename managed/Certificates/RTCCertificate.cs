using System.Security.Cryptography;

namespace Conformance.WebRtc;

/// <summary>A certificate with its key, for DTLS. <c>webrtc#rtccertificate-interface</c>.</summary>
public sealed class RTCCertificate
{
    private readonly byte[] _der;
    private RTCDtlsFingerprint? _fingerprint;

    /// <param name="key">The private key: an ECDsa or an RSA.</param>
    /// <param name="der">The X.509 certificate of its public key; nobody writes to it.</param>
    /// <param name="expires">Milliseconds since the Unix epoch.</param>
    internal RTCCertificate(AsymmetricAlgorithm key, byte[] der, long expires) => (Key, _der, Expires) = (key, der, expires);

    /// <summary>When it expires, in milliseconds since the Unix epoch. <c>webrtc#dom-rtccertificate-expires</c>.</summary>
    public long Expires { get; }

    /// <summary>[[KeyingMaterialHandle]]: the private key.</summary>
    internal AsymmetricAlgorithm Key { get; }

    /// <summary>[[Certificate]]: DER.</summary>
    internal ReadOnlyMemory<byte> Der => _der;

    /// <summary>Its fingerprints: sha-256, in lowercase. SDP has them in uppercase (RFC 8122 section 5). <c>webrtc#dom-rtccertificate-getfingerprints</c>.</summary>
    public IReadOnlyList<RTCDtlsFingerprint> GetFingerprints() => [_fingerprint ??= CertificateFingerprint.Sha256(_der)];

    /// <summary>Makes a certificate as connections have it by default: ECDSA P-256, self-signed. May be called anywhere.</summary>
    /// <returns>A task that has completed: certificates are made ahead, and one that is not is made on the spot in about the time of a thread switch.</returns>
    internal static Task<RTCCertificate> CreateDefaultAsync() => Task.FromResult(CertificatePool.Default.Take());
}
