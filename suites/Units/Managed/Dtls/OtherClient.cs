using Conformance.WebRtc.Dtls;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;

namespace Conformance.Units.Managed.Dtls;

/// <summary>A client that is not the project's, with all of its cryptography BouncyCastle's: offers what a test says.</summary>
/// <param name="suite">The one cipher suite.</param>
internal sealed class OtherClient(int suite) : DefaultTlsClient(new BcTlsCrypto()), TlsAuthentication
{
    /// <summary>The groups that it offers.</summary>
    public IList<int> Groups { get; init; } = [NamedGroup.x25519, NamedGroup.secp256r1];

    /// <summary>The profiles of SRTP that it offers; without the extension when empty.</summary>
    public IReadOnlyList<SrtpProfile> Profiles { get; init; } = [];

    /// <summary>Whether it shows a certificate.</summary>
    public bool ShowsCertificate { get; init; } = true;

    /// <summary>Whether it has extended_master_secret.</summary>
    public bool ExtendsMasterSecret { get; init; } = true;

    /// <summary>What it has exported for the first of its profiles.</summary>
    public byte[] Exported { get; private set; } = [];

    public override TlsAuthentication GetAuthentication() => this;

    public override bool ShouldUseExtendedMasterSecret() => ExtendsMasterSecret;

    public override IDictionary<int, byte[]> GetClientExtensions()
    {
        var extensions = base.GetClientExtensions();
        if (Profiles.Count > 0)
        {
            TlsSrtpUtilities.AddUseSrtpExtension(extensions, new UseSrtpData([.. Profiles.Select(p => (int)p)], []));
        }

        return extensions;
    }

    public override void NotifyHandshakeComplete()
    {
        if (Profiles.Count > 0)
        {
            Exported = m_context.ExportKeyingMaterial(ExporterLabel.dtls_srtp, null, SrtpKeys.MaterialLength(Profiles[0]));
        }
    }

    public void NotifyServerCertificate(TlsServerCertificate serverCertificate)
    {
    }

    public TlsCredentials? GetClientCredentials(CertificateRequest certificateRequest)
    {
        if (!ShowsCertificate)
        {
            return null;
        }

        var certificate = new Certificate([Crypto.CreateCertificate(DtlsPair.Ecdsa1.Der.ToArray())]);
        var algorithm = new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa);
        return new DefaultTlsCredentialedSigner(
            new Org.BouncyCastle.Tls.Crypto.TlsCryptoParameters(m_context), new CertificateSigner(DtlsPair.Ecdsa1.Key), certificate, algorithm);
    }

    protected override ProtocolVersion[] GetSupportedVersions() => ProtocolVersion.DTLSv12.Only();

    protected override int[] GetSupportedCipherSuites() => [suite];

    protected override IList<int> GetSupportedGroups(IList<int> namedGroupRoles) => Groups;
}
