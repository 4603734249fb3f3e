using Conformance.WebRtc;
using Conformance.WebRtc.Dtls;

namespace Conformance.Units.Managed.Dtls;

public sealed class RemoteFingerprintsTests
{
    private static readonly byte[] Der = "abc"u8.ToArray();

    // The hashes of "abc" (FIPS 180-4).
    [TestCase("sha-1", "a9993e364706816aba3e25717850c26c9cd0d89d")]
    [TestCase("sha-224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7")]
    [TestCase("sha-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase("sha-384", "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7")]
    [TestCase("sha-512", "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")]
    public void Hash_InAnyCase_Matches(string algorithm, string hex)
    {
        var value = string.Join(':', hex.Chunk(2).Select(pair => new string(pair)));

        Assert.That(Matches(algorithm, value), Is.True);
        Assert.That(Matches(algorithm.ToUpperInvariant(), value.ToUpperInvariant()), Is.True);
        Assert.That(Matches(algorithm, (value[0] == '0' ? '1' : '0') + value[1..]), Is.False);
        Assert.That(Matches(algorithm, value[..^1] + (value[^1] == '0' ? '1' : '0')), Is.False);
    }

    // The hash of "abc" by md5 (RFC 1321), which is not to be used, and sha-256 in forms that the grammar does not have.
    [TestCase("md5", "90:01:50:98:3c:d2:4f:b0:d6:96:3f:7d:28:e1:7f:72")]
    [TestCase("sha-3", "90")]
    [TestCase("", "")]
    [TestCase("sha-256", "")]
    [TestCase("sha-256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase("sha-256", "ba:78:16:bf:8f:01:cf:ea:41:41:40:de:5d:ae:22:23:b0:03:61:a3:96:17:7a:9c:b4:10:ff:61:f2:00:15:ad:")]
    [TestCase("sha-256", "ba:78:16:bf:8f:01:cf:ea:41:41:40:de:5d:ae:22:23:b0:03:61:a3:96:17:7a:9c:b4:10:ff:61:f2:00:15")]
    [TestCase("sha-256", "ba-78-16-bf-8f-01-cf-ea-41-41-40-de-5d-ae-22-23-b0-03-61-a3-96-17-7a-9c-b4-10-ff-61-f2-00-15-ad")]
    public void AnythingElse_DoesNotMatch(string algorithm, string value) => Assert.That(Matches(algorithm, value), Is.False);

    private static bool Matches(string algorithm, string value) =>
        new RemoteFingerprints([new RTCDtlsFingerprint { Algorithm = algorithm, Value = value }]).Match(Der);
}
