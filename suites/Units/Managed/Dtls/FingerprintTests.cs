using Conformance.WebRtc;

namespace Conformance.Units.Managed.Dtls;

public sealed class FingerprintTests
{
    private const uint BadCertificate = 42;

    [Test]
    public async Task WrongFingerprint_FailsTheSideThatChecks_AndAlertsTheOther([Values] bool clientChecks)
    {
        var wrong = DtlsPair.Rsa1.GetFingerprints();
        var pair = clientChecks ? new DtlsPair(clientExpects: wrong) : new DtlsPair(serverExpects: wrong);
        await pair.Start();
        var (checking, other) = clientChecks ? (pair.ClientHost, pair.ServerHost) : (pair.ServerHost, pair.ClientHost);
        var mismatch = await checking.Failed;
        var alerted = await other.Failed;

        Assert.That(mismatch.ErrorDetail, Is.EqualTo(RTCErrorDetailType.FingerprintFailure));
        Assert.That(mismatch.Message, Does.Contain(wrong[0].Value));
        Assert.That((alerted.ErrorDetail, alerted.ReceivedAlert, alerted.SentAlert), Is.EqualTo((RTCErrorDetailType.DtlsFailure, (uint?)BadCertificate, (uint?)null)));
        Assert.That(await pair.Run(() => (string[])[.. checking.Events, .. other.Events]), Is.EqualTo(["failed", "failed"]));
        Assert.That(checking.HandshakeThreads.Concat(other.HandshakeThreads).Select(t => t.Join(10000)), Is.All.True);
    }

    [Test]
    public async Task NoFingerprint_MatchesNothing()
    {
        var pair = new DtlsPair(serverExpects: []);
        await pair.Start();

        Assert.That((await pair.ServerHost.Failed).ErrorDetail, Is.EqualTo(RTCErrorDetailType.FingerprintFailure));
    }

    [Test]
    public async Task OneOfSeveral_IsEnough()
    {
        var pair = new DtlsPair(clientExpects: [.. DtlsPair.Rsa1.GetFingerprints(), .. DtlsPair.Ecdsa2.GetFingerprints()]);

        Assert.That(await pair.Connect(), Is.Not.Default);
    }
}
