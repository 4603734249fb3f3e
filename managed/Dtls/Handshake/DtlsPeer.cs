using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Conformance.WebRtc.Dtls;

/// <summary>What the client and the server do alike in a handshake: show this side's certificate, check the other side's, negotiate
/// SRTP.</summary>
/// <param name="role">This side's.</param>
/// <param name="certificate">This side's.</param>
/// <param name="fingerprints">One of which the other side's certificate must have.</param>
/// <param name="options">Sizes and times.</param>
internal sealed class DtlsPeer(DtlsRole role, RTCCertificate certificate, RemoteFingerprints fingerprints, DtlsOptions options)
{
    private List<byte[]> _remoteCertificates = [];

    /// <summary>The alerts so far.</summary>
    public Alerts Alerts { get; } = new();

    /// <summary>The negotiation of SRTP.</summary>
    public UseSrtp Srtp { get; } = new();

    /// <summary>What does not match, when the handshake ends for the fingerprint.</summary>
    public string? Mismatch { get; private set; }

    /// <summary>What the handshake has settled; null before.</summary>
    public DtlsConnection? Connection { get; private set; }

    /// <summary>Whether this side signs with ECDSA rather than RSA.</summary>
    public bool IsEcdsa { get; } = certificate.Key is System.Security.Cryptography.ECDsa;

    /// <summary>Sizes and times.</summary>
    public DtlsOptions Options => options;

    /// <summary>This side's certificate with what signs.</summary>
    /// <param name="context">The handshake.</param>
    /// <param name="accepted">Which signatures the other side takes; null when it has not said so.</param>
    /// <exception cref="TlsFatalAlert">handshake_failure: none that this side can make.</exception>
    public TlsCredentialedSigner Credentials(TlsContext context, IList<SignatureAndHashAlgorithm>? accepted)
    {
        var algorithm = TlsUtilities.ChooseSignatureAndHashAlgorithm(context, accepted, IsEcdsa ? SignatureAlgorithm.ecdsa : SignatureAlgorithm.rsa);
        var chain = new Certificate([context.Crypto.CreateCertificate(certificate.Der.ToArray())]);
        return new DefaultTlsCredentialedSigner(new TlsCryptoParameters(context), new CertificateSigner(certificate.Key), chain, algorithm);
    }

    /// <summary>Checks the other side's certificate, as soon as it is there.</summary>
    /// <exception cref="TlsFatalAlert">handshake_failure: there is none. bad_certificate: no fingerprint is its.</exception>
    public void Check(Certificate chain)
    {
        // MUST: both sides show a certificate (RFC 8827 section 6.5).
        if (chain.IsEmpty)
        {
            throw new TlsFatalAlert(AlertDescription.handshake_failure, "the other side shows no certificate (RFC 8827 section 6.5)");
        }

        // MUST: the certificate matches one of the fingerprints of the description, or the session is torn down (RFC 8122 section 6.2).
        _remoteCertificates = [.. chain.GetCertificateList().Select(c => c.GetEncoded())];
        if (!fingerprints.Match(_remoteCertificates[0]))
        {
            Mismatch = $"the certificate has the fingerprint {CertificateFingerprint.Sha256(_remoteCertificates[0]).Value}, "
                + $"the description has {fingerprints} (RFC 8122 section 6.2)";
            throw new TlsFatalAlert(AlertDescription.bad_certificate, Mismatch);
        }
    }

    /// <summary>Takes what is there only now: BouncyCastle forgets the secrets when the handshake ends.</summary>
    public void Complete(TlsContext context)
    {
        var security = context.SecurityParameters;
        Connection = new DtlsConnection
        {
            RemoteCertificates = _remoteCertificates,
            Version = $"{security.NegotiatedVersion.FullVersion:X4}",
            CipherSuite = CipherSuites.Name(security.CipherSuite),
            Srtp = Srtp.Profile is { } profile
                ? new SrtpKeys(profile, role, context.ExportKeyingMaterial(ExporterLabel.dtls_srtp, null, SrtpKeys.MaterialLength(profile)))
                : null,
        };
    }
}
