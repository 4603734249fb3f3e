using Conformance.WebRtc.Sctp;

namespace Conformance.Units.Managed.Sctp.Wire;

public sealed class StateCookieTests
{
    private static readonly byte[] Secret = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];

    private static readonly StateCookie Cookie = new()
    {
        LocalTag = 1,
        LocalInitialTsn = new Tsn(2),
        Peer = new PeerParameters(3, new Tsn(4), 5, 6, 7, PeerFeatures.ForwardTsn | PeerFeatures.Reconfig),
        LocalTieTag = 8,
        PeerTieTag = 9,
        CreatedAt = TimeSpan.FromSeconds(10),
    };

    [Test]
    public void SealedCookie_OpensToTheSame()
    {
        Assert.That(StateCookie.TryOpen(Sealed(), Secret, out var cookie), Is.True);
        Assert.That(cookie, Is.EqualTo(Cookie));
    }

    [Test]
    public void AnyByteChanged_IsRefused()
    {
        var bytes = Sealed();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i]++;
            Assert.That(StateCookie.TryOpen(bytes, Secret, out _), Is.False, $"byte {i}");
            bytes[i]--;
        }
    }

    [Test]
    public void AnotherSecret_IsRefused() => Assert.That(StateCookie.TryOpen(Sealed(), Secret.AsSpan(1), out _), Is.False);

    [Test]
    public void AnotherLength_IsRefused()
    {
        Assert.That(StateCookie.TryOpen(Sealed().AsSpan(1), Secret, out _), Is.False);
        Assert.That(StateCookie.TryOpen([.. Sealed(), 0], Secret, out _), Is.False);
        Assert.That(StateCookie.TryOpen([], Secret, out _), Is.False);
    }

    // Local tag 10, peer tag 20. RFC 9260 section 5.2.4, table 12.
    [TestCase(11u, 21u, 10u, 20u, "Restart")]
    [TestCase(10u, 21u, 0u, 0u, "Collision")]
    [TestCase(10u, 21u, 10u, 20u, "Collision")]
    [TestCase(11u, 20u, 0u, 0u, "Late")]
    [TestCase(11u, 20u, 10u, 20u, "Foreign")]
    [TestCase(10u, 20u, 0u, 0u, "Same")]
    [TestCase(10u, 20u, 10u, 20u, "Same")]
    [TestCase(11u, 21u, 0u, 0u, "Foreign")]
    [TestCase(11u, 21u, 10u, 22u, "Foreign")]
    public void Tags_TellWhatACookieIs(uint local, uint peer, uint localTie, uint peerTie, string match)
    {
        var cookie = Cookie with { LocalTag = local, Peer = Cookie.Peer with { Tag = peer }, LocalTieTag = localTie, PeerTieTag = peerTie };

        Assert.That(CookieMatches.Of(cookie, 10, 20).ToString(), Is.EqualTo(match));
    }

    private static byte[] Sealed()
    {
        var bytes = new byte[StateCookie.Size];
        Cookie.Seal(bytes, Secret);
        return bytes;
    }
}
