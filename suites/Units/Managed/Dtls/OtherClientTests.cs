using Conformance.WebRtc;
using Conformance.WebRtc.Dtls;
using Org.BouncyCastle.Tls;

namespace Conformance.Units.Managed.Dtls;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OtherClientTests
{
    private const int EcdsaSuite = CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256;
    private const uint HandshakeFailure = 40;

    private readonly RtcLoop _loop = new();
    private readonly Link _toClient;
    private readonly FakeHost _host;
    private QueuedTransport? _transport;
    private DtlsSession? _server;

    public OtherClientTests()
    {
        _toClient = new Link(_loop) { Deliver = d => _transport!.Add(d) };
        _host = new FakeHost(_loop, _toClient);
    }

    [TestCase(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)]
    [TestCase(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384)]
    [TestCase(CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256)]
    [TestCase(CipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256)]
    [TestCase(CipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384)]
    [TestCase(CipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256)]
    public async Task EachCipherSuite_CarriesDataBothWays(int suite)
    {
        var name = CipherSuites.Name(suite);
        var client = Connect(new OtherClient(suite), name.Contains("ECDSA", StringComparison.Ordinal) ? DtlsPair.Ecdsa2 : DtlsPair.Rsa1);
        var connection = await _host.Connected;
        var records = await client;
        _host.Data = data => _server!.Send([.. data, .. "!"u8]);

        records.Send("there and back"u8);
        var buffer = new byte[100];
        var length = records.Receive(buffer, 20000);

        Assert.That(connection.CipherSuite, Is.EqualTo(name));
        Assert.That(buffer[..length], Is.EqualTo("there and back!"u8.ToArray()));
    }

    [TestCase(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256)]
    [TestCase(CipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256)]
    public async Task RecordTooShortForItsTag_IsDropped(int suite)
    {
        var client = Connect(new OtherClient(suite), DtlsPair.Ecdsa2);
        await _host.Connected;
        var records = await client;
        for (byte length = 0; length < 26; length++)
        {
            byte[] record = [23, 0xFE, 0xFD, 0, 1, 0, 0, 0, 0, 1, length, 0, length, .. new byte[length]];
            await _loop.InvokeAsync(() =>
            {
                _server!.HandleDatagram(record);
                return true;
            });
        }

        records.Send("still there"u8);
        await _host.ReceivedCount(1);
        Assert.That(_server!.Phase, Is.EqualTo(DtlsPhase.Connected));
    }

    [Test]
    public async Task ClientWithoutUseSrtp_GetsNone()
    {
        _ = Connect(new OtherClient(EcdsaSuite), DtlsPair.Ecdsa2);

        Assert.That((await _host.Connected).Srtp, Is.Null);
    }

    [TestCase(SrtpProfile.Aes128CmHmacSha1Tag80)]
    [TestCase(SrtpProfile.AeadAes128Gcm)]
    public async Task Profile_IsTheClients_WithTheKeysThatItExports(object expected)
    {
        var profile = (SrtpProfile)expected;
        var other = new OtherClient(EcdsaSuite) { Profiles = [profile] };
        var client = Connect(other, DtlsPair.Ecdsa2);
        var keys = (await _host.Connected).Srtp!;
        await client;

        Assert.That(keys.Profile, Is.EqualTo(profile));
        Assert.That(
            (byte[])[.. keys.RemoteKey.Span, .. keys.LocalKey.Span, .. keys.RemoteSalt.Span, .. keys.LocalSalt.Span], Is.EqualTo(other.Exported));
    }

    [Test]
    public async Task ClientWithP256Alone_Connects()
    {
        _ = Connect(new OtherClient(EcdsaSuite) { Groups = [NamedGroup.secp256r1] }, DtlsPair.Ecdsa2);

        Assert.That(await _host.Connected, Is.Not.Null);
    }

    private static IEnumerable<TestCaseData> Unacceptable()
    {
        yield return new TestCaseData(new OtherClient(EcdsaSuite) { ShowsCertificate = false }).SetArgDisplayNames("no certificate");
        yield return new TestCaseData(new OtherClient(EcdsaSuite) { ExtendsMasterSecret = false }).SetArgDisplayNames("no extended_master_secret");
        yield return new TestCaseData(new OtherClient(EcdsaSuite) { Groups = [NamedGroup.secp384r1] }).SetArgDisplayNames("no common group");
        yield return new TestCaseData(new OtherClient(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)).SetArgDisplayNames("no common suite");
    }

    [TestCaseSource(nameof(Unacceptable))]
    public async Task UnacceptableClient_FailsWithAnAlert(object client)
    {
        var connecting = Connect((OtherClient)client, DtlsPair.Ecdsa2);
        var error = await _host.Failed;

        Assert.That((error.ErrorDetail, error.SentAlert, error.ReceivedAlert), Is.EqualTo((RTCErrorDetailType.DtlsFailure, (uint?)HandshakeFailure, (uint?)null)));
        Assert.That(async () => await connecting, Throws.InstanceOf<TlsFatalAlertReceived>().With.Property("AlertDescription").EqualTo((short)HandshakeFailure));
    }

    private Task<DtlsTransport> Connect(OtherClient client, RTCCertificate certificate)
    {
        _server = new DtlsSession(DtlsRole.Server, certificate, DtlsPair.Ecdsa1.GetFingerprints(), _host);
        var toServer = new Link(_loop) { Deliver = d => _server.HandleDatagram(d) };
        _transport = new QueuedTransport(1200, d => toServer.Send(d.ToArray()));
        _loop.Post(_server.Start);
        return Task.Factory.StartNew(
            () =>
            {
                try
                {
                    return new DtlsClientProtocol().Connect(client, _transport);
                }
                finally
                {
                    _transport.Flush();
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }
}
