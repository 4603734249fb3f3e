using System.Security.Cryptography.X509Certificates;
using Conformance.WebRtc;

namespace Conformance.Units.Managed.Api.Certificates;

public sealed class GenerateCertificateTests
{
    private static readonly RTCCertificateAlgorithm Ecdsa = new() { Name = "ECDSA", NamedCurve = "P-256" };

    private static readonly RTCCertificateAlgorithm Rsa = new()
    {
        Name = "RSASSA-PKCS1-v1_5", ModulusLength = 2048, PublicExponent = [1, 0, 1], Hash = "SHA-256",
    };

    private static readonly object[] Refused =
    [
        new object?[] { null, "TypeError" },
        new object[] { new RTCCertificateAlgorithm(), "TypeError" },
        new object[] { RTCCertificateAlgorithm.FromString("ECDSA"), "TypeError" },
        new object[] { RTCCertificateAlgorithm.FromString("invalid-algo"), "NotSupportedError" },
        new object[] { RTCCertificateAlgorithm.FromString(""), "NotSupportedError" },
        new object[] { new RTCCertificateAlgorithm { Name = "HMAC", Hash = "SHA-256" }, "NotSupportedError" },
        new object[] { Ecdsa with { NamedCurve = "P-384" }, "NotSupportedError" },
        new object[] { Ecdsa with { NamedCurve = "p-256" }, "NotSupportedError" },
        new object[] { Ecdsa with { Expires = -1 }, "TypeError" },
        new object[] { Ecdsa with { Expires = 1L << 53 }, "TypeError" },
        new object[] { Rsa with { ModulusLength = null }, "TypeError" },
        new object[] { Rsa with { ModulusLength = -1 }, "TypeError" },
        new object[] { Rsa with { ModulusLength = 1024 }, "NotSupportedError" },
        new object[] { Rsa with { PublicExponent = null }, "TypeError" },
        new object[] { Rsa with { PublicExponent = [3] }, "NotSupportedError" },
        new object[] { Rsa with { Hash = null }, "TypeError" },
        new object[] { Rsa with { Hash = "SHA-1" }, "NotSupportedError" },
        new object[] { Rsa with { Hash = "MD5" }, "NotSupportedError" },
        new object[] { Rsa with { Hash = new RTCCertificateAlgorithm() }, "TypeError" },
    ];

    private static readonly long Month = 30L * 24 * 60 * 60 * 1000;
    private static readonly long Year = 365L * 24 * 60 * 60 * 1000;

    private static readonly object[] Lifetimes =
    [
        new object?[] { null, Month }, new object[] { 0L, 0L }, new object[] { 1000L, 1000L }, new object[] { Year, Year }, new object[] { Year + 1, Year },
        new object[] { (1L << 53) - 1, Year },
    ];

    [TestCaseSource(nameof(Refused))]
    public async Task GenerateCertificate_AlgorithmThatCannotBe_Rejects(RTCCertificateAlgorithm algorithm, string error) =>
        await RTCErrors.Rejects(error, RTCPeerConnection.GenerateCertificate(algorithm));

    [TestCaseSource(nameof(Lifetimes))]
    public async Task GenerateCertificate_Expires_IsFromNowAndAtMostAYear(long? expires, long lifetime)
    {
        var time = new ManualTime();
        var loop = new RtcLoop(time);
        var certificate = await loop.InvokeAsync(() => RTCPeerConnection.GenerateCertificate(Ecdsa with { Expires = expires }));
        Assert.That(certificate.Expires, Is.EqualTo(time.GetUtcNow().ToUnixTimeMilliseconds() + lifetime));
    }

    [Test]
    public async Task GenerateCertificate_NameInAnotherCase_IsTheSameAlgorithm()
    {
        var certificate = await RTCPeerConnection.GenerateCertificate(Ecdsa with { Name = "ecdsa" });
        using var x509 = X509CertificateLoader.LoadCertificate(certificate.Der.Span);
        Assert.That(SelfSignature.Verifies(x509), Is.True);
    }

    [Test]
    public async Task GenerateCertificate_Rsa_IsSelfSignedWith2048Bits()
    {
        var certificate = await RTCPeerConnection.GenerateCertificate(Rsa with { PublicExponent = [0, 1, 0, 1], Hash = "sha-256" });
        using var x509 = X509CertificateLoader.LoadCertificate(certificate.Der.Span);
        Assert.That((x509.GetRSAPublicKey()!.KeySize, SelfSignature.Verifies(x509)), Is.EqualTo((2048, true)));
    }

    [Test]
    public async Task GenerateCertificate_OnALoop_ResolvesOnIt()
    {
        var loop = new RtcLoop();
        Assert.That(
            await loop.InvokeAsync(async () =>
            {
                await RTCPeerConnection.GenerateCertificate(Ecdsa);
                return loop.IsCurrent;
            }),
            Is.True);
    }
}
