using Conformance.WebRtc;
using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class HandshakeTests
{
    private const byte ChangeCipherSpec = 20;

    private static readonly DtlsOptions Impatient = new() { FirstRetransmission = TimeSpan.FromMilliseconds(10) };

    private static IEnumerable<TestCaseData> Certificates()
    {
        yield return new TestCaseData(DtlsPair.Ecdsa1, DtlsPair.Ecdsa2, "ECDSA").SetArgDisplayNames("ecdsa", "ecdsa");
        yield return new TestCaseData(DtlsPair.Ecdsa1, DtlsPair.Rsa1, "RSA").SetArgDisplayNames("ecdsa", "rsa");
        yield return new TestCaseData(DtlsPair.Rsa1, DtlsPair.Ecdsa1, "ECDSA").SetArgDisplayNames("rsa", "ecdsa");
        yield return new TestCaseData(DtlsPair.Rsa1, DtlsPair.Rsa2, "RSA").SetArgDisplayNames("rsa", "rsa");
    }

    [TestCaseSource(nameof(Certificates))]
    public async Task EachKindOfCertificate_IsShownToTheOtherSide(RTCCertificate client, RTCCertificate server, string kind)
    {
        var pair = new DtlsPair(client, server);
        var (atClient, atServer) = await pair.Connect();

        Assert.That(atClient.RemoteCertificates, Is.EqualTo((byte[][])[server.Der.ToArray()]));
        Assert.That(atServer.RemoteCertificates, Is.EqualTo((byte[][])[client.Der.ToArray()]));
        Assert.That((atClient.Version, atClient.CipherSuite), Is.EqualTo(("FEFD", $"TLS_ECDHE_{kind}_WITH_AES_128_GCM_SHA256")));
        Assert.That((atServer.Version, atServer.CipherSuite), Is.EqualTo((atClient.Version, atClient.CipherSuite)));
        Assert.That((pair.Client.Phase, pair.Server.Phase), Is.EqualTo((DtlsPhase.Connected, DtlsPhase.Connected)));
    }

    [Test]
    public async Task KeysForSrtp_AreTheSameOnBothSides()
    {
        var (client, server) = await new DtlsPair().Connect();

        Assert.That((client.Srtp!.Profile, server.Srtp!.Profile), Is.EqualTo((SrtpProfile.AeadAes128Gcm, SrtpProfile.AeadAes128Gcm)));
        Assert.That(client.Srtp.LocalKey.ToArray(), Is.EqualTo(server.Srtp.RemoteKey.ToArray()).And.Length.EqualTo(16));
        Assert.That(client.Srtp.LocalSalt.ToArray(), Is.EqualTo(server.Srtp.RemoteSalt.ToArray()).And.Length.EqualTo(12));
        Assert.That(client.Srtp.RemoteKey.ToArray(), Is.EqualTo(server.Srtp.LocalKey.ToArray()).And.Not.EqualTo(client.Srtp.LocalKey.ToArray()));
        Assert.That(client.Srtp.RemoteSalt.ToArray(), Is.EqualTo(server.Srtp.LocalSalt.ToArray()).And.Not.EqualTo(client.Srtp.LocalSalt.ToArray()));
    }

    [Test]
    public async Task LossyLinks_AreOvercome([Values(1, 2, 3, 4, 5, 6)] int seed, [Values] bool rsa)
    {
        var pair = new DtlsPair(rsa ? DtlsPair.Rsa1 : null, rsa ? DtlsPair.Rsa2 : null, Impatient);
        foreach (var (link, own) in new[] { (pair.ToServer, 0), (pair.ToClient, 100) })
        {
            (link.Seed, link.Loss, link.Duplication, link.Reordering) = (seed + own, 0.3, 0.2, 0.2);
        }

        await pair.Connect();

        Assert.That(await pair.Run(() => (string[])[.. pair.ClientHost.Events, .. pair.ServerHost.Events]), Is.EqualTo(["connected", "connected"]));
    }

    [Test]
    public async Task LostLastFlight_IsSentAgainByTheConnectedServer()
    {
        var pair = new DtlsPair(options: Impatient);
        var lost = 0;
        pair.ToClient.Drop = d => d[0] == ChangeCipherSpec && lost++ < 2;
        await pair.Connect();

        Assert.That(lost, Is.GreaterThan(2));
        Assert.That(await pair.Run(() => pair.ServerHost.Events), Is.EqualTo(["connected"]));
    }

    [Test]
    public async Task ClientHello_BeforeTheServerStarts_IsKept()
    {
        var pair = new DtlsPair(options: new DtlsOptions { FirstRetransmission = TimeSpan.FromSeconds(20) });
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        pair.ToServer.Deliver = d =>
        {
            pair.Server.HandleDatagram(d);
            arrived.TrySetResult();
        };
        await pair.Run(pair.Client.Start);
        await arrived.Task;
        await pair.Run(pair.Server.Start);

        Assert.That(await pair.ClientHost.Connected.WaitAsync(TimeSpan.FromSeconds(10)), Is.Not.Null);
    }

    [TestCase(300)]
    [TestCase(1200)]
    public async Task Flights_AreCutAndPackedToTheMtu(int mtu)
    {
        var pair = new DtlsPair(DtlsPair.Rsa1, DtlsPair.Rsa2, new DtlsOptions { Mtu = mtu, FirstRetransmission = TimeSpan.FromSeconds(20) });
        await pair.Connect();

        var sizes = pair.ToServer.Sent.Concat(pair.ToClient.Sent).Select(d => d.Length).ToArray();
        Assert.That(sizes, Is.All.LessThanOrEqualTo(mtu));
        Assert.That(sizes.Max(), Is.GreaterThan(mtu - 100));
        Assert.That(sizes, Has.Length.LessThanOrEqualTo(mtu == 300 ? 18 : 7));
    }

    [Test]
    public async Task Handshake_LeavesNoThread()
    {
        var pair = new DtlsPair();
        await pair.Connect();
        await pair.Run(() => pair.Client.Send("ping"u8));
        await pair.ServerHost.ReceivedCount(1);

        Thread[] threads = [pair.ClientHost.HandshakeThreads.Single(), pair.ServerHost.HandshakeThreads.Single()];
        Assert.That(threads, Is.Unique);
        Assert.That(threads.Select(t => t.Join(10000)), Is.All.True);
    }

    [Test]
    public async Task NoAnswer_FailsAfterTheTimeout()
    {
        var pair = new DtlsPair(options: Impatient with { HandshakeTimeout = TimeSpan.FromMilliseconds(100) });
        pair.ToServer.Drop = _ => true;
        await pair.Start();
        var error = await pair.ClientHost.Failed;

        Assert.That((error.ErrorDetail, error.SentAlert, error.ReceivedAlert), Is.EqualTo((RTCErrorDetailType.DtlsFailure, (uint?)null, (uint?)null)));
        Assert.That(pair.ToServer.Sent, Has.Count.InRange(2, 5), "the time to the next retransmission doubles");
        Assert.That(pair.ClientHost.HandshakeThreads.Single().Join(10000), Is.True);
    }

    [Test]
    public async Task Start_Twice_Throws()
    {
        var pair = new DtlsPair();
        await pair.Start();

        Assert.That(async () => await pair.Run(pair.Client.Start), Throws.InvalidOperationException);
    }
}
