using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace Conformance.WebRtc.Dtls;

/// <summary>The client of a handshake: DTLS 1.2 (RFC 6347), which is the newest that BouncyCastle has.</summary>
internal sealed class DtlsClient(TlsCrypto crypto, DtlsPeer peer) : DefaultTlsClient(crypto)
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
    public override TlsAuthentication GetAuthentication() => new DtlsAuthentication(peer, m_context);

    /// <inheritdoc/>
    public override IDictionary<int, byte[]> GetClientExtensions()
    {
        var extensions = base.GetClientExtensions();
        UseSrtp.Offer(extensions);
        return extensions;
    }

    /// <inheritdoc/>
    public override void ProcessServerExtensions(IDictionary<int, byte[]>? serverExtensions)
    {
        base.ProcessServerExtensions(serverExtensions);
        peer.Srtp.Accept(serverExtensions);
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
    protected override int[] GetSupportedCipherSuites() => [.. CipherSuites.All];

    /// <inheritdoc/>
    protected override IList<int> GetSupportedGroups(IList<int> namedGroupRoles) => [.. KeyExchangeGroups.Preferred];

    /// <inheritdoc/>
    protected override IList<SignatureAndHashAlgorithm> GetSupportedSignatureAlgorithms() => SignatureSchemes.Accepted();

    /// <summary>None: nobody else has signed the certificate, so nobody else can have revoked it.</summary>
    protected override CertificateStatusRequest? GetCertificateStatusRequest() => null;
}
