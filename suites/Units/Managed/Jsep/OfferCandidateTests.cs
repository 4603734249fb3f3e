namespace Conformance.Units.Managed.Jsep;

public class OfferCandidateTests
{
    private const string Host = "1 1 udp 2122260223 192.0.2.7 54400 typ host";
    private const string Reflexive = "2 1 udp 1686052607 203.0.113.5 61000 typ srflx raddr 192.0.2.7 rport 54400";
    private const string Relayed = "3 1 udp 41885439 198.51.100.1 62000 typ relay raddr 203.0.113.5 rport 61000";

    [Test]
    public void Reoffer_WithTheSameCredentials_CarriesTheCandidates()
    {
        var a = Gathered(Host);
        a.CurrentLocal!.Media[0].Add("end-of-candidates");
        Assert.That(SdpText.Section(a.SetLocalOffer(), 0), Is.SupersetOf((string[])["a=candidate:" + Host, "a=end-of-candidates"]));
    }

    [Test]
    public void Reoffer_AfterARestart_CarriesNone()
    {
        var a = Gathered(Host);
        a.RestartIce();
        var offer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(offer, Does.Not.Contain("a=candidate"));
            Assert.That(SdpText.MediaLines(offer)[0], Does.StartWith("m=audio 9 "));
            Assert.That(SdpText.Section(offer, 0), Does.Contain("a=ice-ufrag:aa0u10"));
        });
    }

    [TestCase(new[] { Host }, "m=audio 54400 ", "c=IN IP4 192.0.2.7")]
    [TestCase(new[] { Host, Reflexive }, "m=audio 61000 ", "c=IN IP4 203.0.113.5")]
    [TestCase(new[] { Relayed, Host, Reflexive }, "m=audio 62000 ", "c=IN IP4 198.51.100.1")]
    [TestCase(new[] { "1 1 udp 1 2001:db8::1 5000 typ host", Host }, "m=audio 54400 ", "c=IN IP4 192.0.2.7")]
    [TestCase(new[] { "1 1 udp 1 2001:db8::1 5000 typ host" }, "m=audio 5000 ", "c=IN IP6 2001:db8::1")]
    [TestCase(new[] { "1 1 tcp 1 192.0.2.7 9 typ host tcptype active" }, "m=audio 9 ", "c=IN IP4 0.0.0.0")]
    [TestCase(new[] { "1 1 udp 1 4f7a.local 5000 typ host" }, "m=audio 9 ", "c=IN IP4 0.0.0.0")]
    public void Reoffer_PortAndAddress_AreThoseOfTheDefaultCandidate(string[] candidates, string media, string connection)
    {
        var offer = Gathered(candidates).SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(offer)[0], Does.StartWith(media));
            Assert.That(SdpText.Section(offer, 0)[1], Is.EqualTo(connection));
        });
    }

    [Test]
    public void OfferInHaveLocalOffer_HasRtcpAtTheDefaultCandidateOfRtp()
    {
        var a = new JsepPeer("a").Add("audio");
        a.SetLocalOffer();
        a.PendingLocal!.Media[0].Add("candidate", Host);
        Assert.That(SdpText.Section(a.SetLocalOffer(), 0), Does.Contain("a=rtcp:54400 IN IP4 192.0.2.7"));
    }

    [Test]
    public void Reoffer_BundledSection_HasTheAddressOfTheTaggedOneAndNoCandidates()
    {
        var section = SdpText.Section(Gathered(Host).SetLocalOffer(), 1);
        Assert.Multiple(() =>
        {
            Assert.That(section[0], Does.StartWith("m=video 54400 "));
            Assert.That(section[1], Is.EqualTo("c=IN IP4 192.0.2.7"));
            Assert.That(section, Has.None.StartsWith("a=candidate"));
        });
    }

    [Test]
    public void AnswerToAReoffer_WithTheSameCredentials_CarriesTheCandidates()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        b.CurrentLocal!.Media[0].Add("candidate", Host);
        b.SetRemoteOffer(a.SetLocalOffer());
        var answer = b.SetLocalAnswer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Section(answer, 0), Does.Contain("a=candidate:" + Host));
            Assert.That(SdpText.MediaLines(answer)[0], Does.StartWith("m=audio 54400 "));
        });
    }

    private static JsepPeer Gathered(params string[] candidates)
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        foreach (var candidate in candidates)
        {
            a.CurrentLocal!.Media[0].Add("candidate", candidate);
        }

        return a;
    }
}
