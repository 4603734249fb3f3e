using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Conformance.WebRtc.Dtls;

/// <summary>The server of a handshake: DTLS 1.2 (RFC 6347), which is the newest that BouncyCastle has.</summary>
internal sealed class DtlsServer(TlsCrypto crypto, DtlsPeer peer) : DefaultTlsServer(crypto)
{
    /// <inheritdoc/>
    public override bool IgnoreCorruptDtlsRecords => true;

    /// <inheritdoc/>
    public override int GetHandshakeTimeoutMillis() => (int)peer.Options.HandshakeTimeout.TotalMilliseconds;

    /// <inheritdoc/>
    public override int GetHandshakeResendTimeMillis() => (int)peer.Options.FirstRetransmission.TotalMilliseconds;

    /// <summary>Always: keys for SRTP must not be exported without it (RFC 7627 section 5.4).</summary>
    public override bool RequiresExtendedMasterSecret() => true;

    /// <summary>Never: the signature in a certificate says nothing here, its fingerprint does.</summary>
    public override bool ShouldCheckSigAlgOfPeerCerts() => false;

    /// <inheritdoc/>
    public override int[] GetSupportedGroups() => [.. KeyExchangeGroups.Preferred];

    /// <summary>Of the client, always (RFC 8827 section 6.5).</summary>
    public override CertificateRequest GetCertificateRequest() =>
        new([ClientCertificateType.ecdsa_sign, ClientCertificateType.rsa_sign], SignatureSchemes.Accepted(), null);

    /// <inheritdoc/>
    public override void NotifyClientCertificate(Certificate clientCertificate) => peer.Check(clientCertificate);

    /// <inheritdoc/>
    public override void ProcessClientExtensions(IDictionary<int, byte[]>? clientExtensions)
    {
        base.ProcessClientExtensions(clientExtensions);
        peer.Srtp.Choose(clientExtensions);
    }

    /// <inheritdoc/>
    public override IDictionary<int, byte[]> GetServerExtensions()
    {
        var extensions = base.GetServerExtensions();
        peer.Srtp.Answer(extensions);
        return extensions;
    }

    /// <inheritdoc/>
    public override void NotifyAlertRaised(short alertLevel, short alertDescription, string? message, Exception? cause) =>
        peer.Alerts.OnSent(alertLevel, alertDescription);

    /// <inheritdoc/>
    public override void NotifyAlertReceived(short alertLevel, short alertDescription) => peer.Alerts.OnReceived(alertLevel, alertDescription);

    /// <inheritdoc/>
    public override void NotifyHandshakeComplete() => peer.Complete(m_context);

    /// <inheritdoc/>
    protected override ProtocolVersion[] GetSupportedVersions() => ProtocolVersion.DTLSv12.Only();

    /// <inheritdoc/>
    protected override int[] GetSupportedCipherSuites() => CipherSuites.For(peer.IsEcdsa);

    /// <inheritdoc/>
    protected override bool PreferLocalCipherSuites() => true;

    /// <summary>The group that the key exchange uses: BouncyCastle's own choice would be any that the client offers.</summary>
    /// <returns>-1 when there is none.</returns>
    protected override int SelectECDH(int minimumCurveBits)
    {
        // MAY: without the extension the server chooses (RFC 8422 section 4). P-256 is what all have.
        if (m_context.SecurityParameters.ClientSupportedGroups is not { } offered)
        {
            return NamedGroup.secp256r1;
        }

        foreach (var group in KeyExchangeGroups.Preferred)
        {
            if (offered.Contains(group))
            {
                return group;
            }
        }

        // MUST NOT: negotiate a suite without a group for it (RFC 8422 section 5.1).
        throw new TlsFatalAlert(AlertDescription.handshake_failure, "the client offers neither X25519 nor P-256 (RFC 8422 section 5.1)");
    }

    /// <inheritdoc/>
    protected override TlsCredentialedSigner GetECDsaSignerCredentials() => Credentials();

    /// <inheritdoc/>
    protected override TlsCredentialedSigner GetRsaSignerCredentials() => Credentials();

    private TlsCredentialedSigner Credentials() => peer.Credentials(m_context, m_context.SecurityParameters.ClientSigAlgs);
}
