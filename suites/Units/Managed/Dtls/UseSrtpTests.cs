using Conformance.WebRtc.Dtls;
using Org.BouncyCastle.Tls;

namespace Conformance.Units.Managed.Dtls;

public sealed class UseSrtpTests
{
    private const int Unknown = 0x0002;

    [TestCase(0x0001, ExpectedResult = SrtpProfile.Aes128CmHmacSha1Tag80)]
    [TestCase(0x0007, ExpectedResult = SrtpProfile.AeadAes128Gcm)]
    public object? Accept_OfOneThatWasOffered_TakesIt(int profile) => Accept([profile], []);

    [Test]
    public void Accept_WithoutTheExtension_TakesNone()
    {
        var srtp = new UseSrtp();
        srtp.Accept(null);
        srtp.Accept(new Dictionary<int, byte[]>());

        Assert.That(srtp.Profile, Is.Null);
    }

    [TestCase(Unknown)]
    [TestCase(0x0001, 0x0007)]
    public void Accept_OfAnythingButOneThatWasOffered_IsFatal(params int[] profiles) => Assert.That(
        () => Accept(profiles, []), Throws.InstanceOf<TlsFatalAlert>().With.Property("AlertDescription").EqualTo(AlertDescription.illegal_parameter));

    [Test]
    public void Accept_OfAnMki_IsFatal() => Assert.That(
        () => Accept([0x0001], [1]), Throws.InstanceOf<TlsFatalAlert>().With.Property("AlertDescription").EqualTo(AlertDescription.illegal_parameter));

    [TestCase(new[] { 0x0001, 0x0007 }, SrtpProfile.AeadAes128Gcm)]
    [TestCase(new[] { Unknown, 0x0001 }, SrtpProfile.Aes128CmHmacSha1Tag80)]
    public void Choose_TakesTheMostWanted(int[] offered, object chosen)
    {
        var (srtp, answer) = Choose(offered);

        Assert.That(srtp.Profile, Is.EqualTo(chosen));
        Assert.That(TlsSrtpUtilities.GetUseSrtpExtension(answer).ProtectionProfiles, Is.EqualTo([(int)(SrtpProfile)chosen]));
        Assert.That(TlsSrtpUtilities.GetUseSrtpExtension(answer).Mki, Is.Empty);
    }

    [Test]
    public void Choose_WithoutACommonProfile_LeavesTheExtensionOut() => Assert.That(Choose([Unknown]).Answer, Is.Empty);

    private static SrtpProfile? Accept(int[] profiles, byte[] mki)
    {
        var srtp = new UseSrtp();
        srtp.Accept(Extensions(profiles, mki));
        return srtp.Profile;
    }

    private static (UseSrtp Srtp, Dictionary<int, byte[]> Answer) Choose(int[] offered)
    {
        var srtp = new UseSrtp();
        srtp.Choose(Extensions(offered, [1, 2]));
        var answer = new Dictionary<int, byte[]>();
        srtp.Answer(answer);
        return (srtp, answer);
    }

    private static Dictionary<int, byte[]> Extensions(int[] profiles, byte[] mki)
    {
        var extensions = new Dictionary<int, byte[]>();
        TlsSrtpUtilities.AddUseSrtpExtension(extensions, new UseSrtpData(profiles, mki));
        return extensions;
    }
}
