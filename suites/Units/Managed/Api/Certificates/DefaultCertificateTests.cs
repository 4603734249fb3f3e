using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Certificates;

public sealed class DefaultCertificateTests
{
    [Test]
    public async Task CreateDefaultAsync_Certificate_IsSelfSignedP256WithSha256()
    {
        var certificate = await RTCCertificate.CreateDefaultAsync();
        using var x509 = X509CertificateLoader.LoadCertificate(certificate.Der.Span);
        Assert.Multiple(() =>
        {
            Assert.That(x509.Version, Is.EqualTo(3));
            Assert.That(x509.SignatureAlgorithm.Value, Is.EqualTo("1.2.840.10045.4.3.2"));
            Assert.That(x509.GetECDsaPublicKey()!.ExportParameters(false).Curve.Oid.Value, Is.EqualTo("1.2.840.10045.3.1.7"));
            Assert.That(SelfSignature.Verifies(x509), Is.True);
        });
    }

    [Test]
    public async Task CreateDefaultAsync_Key_IsThatOfTheCertificate()
    {
        var certificate = await RTCCertificate.CreateDefaultAsync();
        using var x509 = X509CertificateLoader.LoadCertificate(certificate.Der.Span);
        Assert.That(((ECDsa)certificate.Key).ExportSubjectPublicKeyInfo(), Is.EqualTo(x509.PublicKey.ExportSubjectPublicKeyInfo()));
    }

    [Test]
    public async Task GetFingerprints_Certificate_AreTheSha256OfItsDer()
    {
        var certificate = await RTCCertificate.CreateDefaultAsync();
        var expected = string.Join(':', SHA256.HashData(certificate.Der.Span).Select(b => b.ToString("x2")));
        Assert.That(certificate.GetFingerprints(), Is.EqualTo(new[] { new RTCDtlsFingerprint { Algorithm = "sha-256", Value = expected } }));
    }

    [Test]
    public async Task CreateDefaultAsync_Validity_IsFromYesterdayFor30Days()
    {
        var certificate = await RTCCertificate.CreateDefaultAsync();
        using var x509 = X509CertificateLoader.LoadCertificate(certificate.Der.Span);
        Assert.Multiple(() =>
        {
            Assert.That((x509.NotAfter - x509.NotBefore).TotalDays, Is.EqualTo(31));
            Assert.That(x509.NotBefore.ToUniversalTime(), Is.LessThan(DateTime.UtcNow.AddHours(-23)));
            Assert.That(DateTimeOffset.FromUnixTimeMilliseconds(certificate.Expires).UtcDateTime, Is.EqualTo(x509.NotAfter.ToUniversalTime()).Within(TimeSpan.FromSeconds(1)));
        });
    }

    [Test]
    public async Task CreateDefaultAsync_ManyTimes_NeverGivesTheSame()
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < 40; i++)
        {
            Assert.That(seen.Add((await RTCCertificate.CreateDefaultAsync()).GetFingerprints()[0].Value), Is.True);
        }
    }

    [Test]
    public async Task CreateDefaultAsync_NamesAndSerials_AreRandom()
    {
        using var one = X509CertificateLoader.LoadCertificate((await RTCCertificate.CreateDefaultAsync()).Der.Span);
        using var two = X509CertificateLoader.LoadCertificate((await RTCCertificate.CreateDefaultAsync()).Der.Span);
        Assert.Multiple(() =>
        {
            Assert.That(one.Subject, Does.Match("^CN=[0-9a-f]{32}$").And.EqualTo(one.Issuer));
            Assert.That(one.Subject, Is.Not.EqualTo(two.Subject));
            Assert.That(one.SerialNumber, Is.Not.EqualTo(two.SerialNumber));
        });
    }

    [Test]
    public void CreateDefaultAsync_Task_HasCompleted() => Assert.That(RTCCertificate.CreateDefaultAsync().IsCompletedSuccessfully, Is.True);

    [Test]
    public void CreateEcdsa_After2049_WritesGeneralizedTime()
    {
        var now = new DateTimeOffset(2049, 12, 20, 12, 0, 0, TimeSpan.Zero);
        using var x509 = X509CertificateLoader.LoadCertificate(CertificateFactory.CreateEcdsa(now, TimeSpan.FromDays(30)).Der.Span);
        Assert.That(x509.NotAfter.ToUniversalTime(), Is.EqualTo(now.AddDays(30).UtcDateTime));
    }
}
