using Org.BouncyCastle.Tls;

namespace Conformance.WebRtc.Dtls;

/// <summary>The client's part of authentication (RFC 5246 section 7.4.2, 7.4.6).</summary>
internal sealed class DtlsAuthentication(DtlsPeer peer, TlsContext context) : TlsAuthentication
{
    /// <inheritdoc/>
    public void NotifyServerCertificate(TlsServerCertificate serverCertificate) => peer.Check(serverCertificate.Certificate);

    /// <inheritdoc/>
    public TlsCredentials GetClientCredentials(CertificateRequest certificateRequest) =>
        peer.Credentials(context, certificateRequest.SupportedSignatureAlgorithms);
}
