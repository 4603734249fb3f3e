using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class OfferBundleTests
{
    private static readonly string[] TransportAttributes = ["ice-ufrag", "ice-pwd", "setup", "rtcp", "rtcp-mux-only"];

    [TestCase(RTCBundlePolicy.Balanced, "9 9 0 0 9")]
    [TestCase(RTCBundlePolicy.MaxCompat, "9 9 9 9 9")]
    [TestCase(RTCBundlePolicy.MaxBundle, "9 0 0 0 0")]
    public void InitialOffer_Ports_FollowTheBundlePolicy(RTCBundlePolicy policy, string ports) =>
        Assert.That(SdpText.MediaLines(AllKinds(policy)).Select(l => l.Split(' ')[1]), Is.EqualTo(ports.Split(' ')));

    [TestCase(RTCBundlePolicy.Balanced)]
    [TestCase(RTCBundlePolicy.MaxCompat)]
    [TestCase(RTCBundlePolicy.MaxBundle)]
    public void InitialOffer_BundleOnly_StandsWhereThePortIsZero(RTCBundlePolicy policy)
    {
        var offer = AllKinds(policy);
        for (var i = 0; i < 5; i++)
        {
            Assert.That(SdpText.AttributeNames(offer, i).Contains("bundle-only"), Is.EqualTo(SdpText.MediaLines(offer)[i].Contains(" 0 UDP", StringComparison.Ordinal)), $"{i}");
        }
    }

    [TestCase(RTCBundlePolicy.Balanced)]
    [TestCase(RTCBundlePolicy.MaxBundle)]
    public void BundleOnlySection_HasNoTransportAttributes(RTCBundlePolicy policy)
    {
        var offer = AllKinds(policy);
        Assert.That(SdpText.AttributeNames(offer, 2).Intersect(TransportAttributes), Is.Empty);
    }

    [Test]
    public void BundleOnlyRtpSection_StillHasRtcpMux() => Assert.That(SdpText.AttributeNames(AllKinds(RTCBundlePolicy.MaxBundle), 1), Does.Contain("rtcp-mux"));

    [Test]
    public void InitialOffer_Group_NamesEverySection() => Assert.That(SdpText.Session(AllKinds(RTCBundlePolicy.Balanced)), Does.Contain("a=group:BUNDLE a0 a1 a2 a3 a4"));

    [Test]
    public void InitialOffer_EachTransport_HasCredentialsOfItsOwn()
    {
        var offer = AllKinds(RTCBundlePolicy.MaxCompat);
        Assert.That(Enumerable.Range(0, 5).Select(i => SdpText.Section(offer, i).Single(l => l.StartsWith("a=ice-ufrag", StringComparison.Ordinal))), Is.Unique);
    }

    [Test]
    public void Reoffer_OfABundle_HasTransportAttributesOnlyInTheTaggedSection()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video").WithData(), new JsepPeer("b"));
        a.Negotiate(b);
        var offer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.AttributeNames(offer, 0), Is.SupersetOf((string[])["ice-ufrag", "ice-pwd", "setup"]));
            Assert.That(SdpText.AttributeNames(offer, 1).Intersect(TransportAttributes), Is.Empty);
            Assert.That(SdpText.AttributeNames(offer, 2).Intersect(TransportAttributes), Is.Empty);
        });
    }

    [Test]
    public void Reoffer_OfABundle_HasNoBundleOnlyAndNoZeroPort()
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxBundle).Add("audio").Add("video").WithData(), new JsepPeer("b"));
        a.Negotiate(b);
        var offer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(offer, Does.Not.Contain("bundle-only"));
            Assert.That(SdpText.MediaLines(offer), Has.None.Contains(" 0 UDP"));
        });
    }

    [Test]
    public void ReofferByTheAnswerer_Setup_IsActPass()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        Assert.That(SdpText.Section(b.SetLocalOffer(), 0), Does.Contain("a=setup:actpass"));
    }

    [TestCase(RTCBundlePolicy.Balanced, "9", true)]
    [TestCase(RTCBundlePolicy.MaxCompat, "9", true)]
    [TestCase(RTCBundlePolicy.MaxBundle, "0", false)]
    public void Reoffer_WithTheFirstVideoAddedToABundle_FollowsThePolicy(RTCBundlePolicy policy, string port, bool transport)
    {
        var (a, b) = (new JsepPeer("a").With(policy).Add("audio"), new JsepPeer("b"));
        a.Negotiate(b);
        var offer = a.Add("video").SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(offer)[1].Split(' ')[1], Is.EqualTo(port));
            Assert.That(SdpText.AttributeNames(offer, 1).Contains("ice-ufrag"), Is.EqualTo(transport));
            Assert.That(SdpText.Session(offer), Does.Contain("a=group:BUNDLE a0 a1"));
        });
    }

    [Test]
    public void Reoffer_WhenTheTaggedSectionIsStopped_TagsTheNextOne()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(0);
        var offer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Session(offer), Does.Contain("a=group:BUNDLE a1"));
            Assert.That(SdpText.AttributeNames(offer, 1), Does.Contain("ice-ufrag"));
            Assert.That(SdpText.AttributeNames(offer, 0), Does.Not.Contain("ice-ufrag"));
        });
    }

    [Test]
    public void Reoffer_AfterAnAnswerWithoutAGroup_LeavesTheSectionsOnTheirOwn()
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxCompat).Add("audio").Add("video"), new JsepPeer("b").With(RTCBundlePolicy.MaxCompat));
        var offer = a.SetLocalOffer();
        b.SetRemoteOffer(offer.Without("a=group:BUNDLE"));
        a.SetRemoteAnswer(b.SetLocalAnswer());
        var reoffer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(reoffer, Does.Not.Contain("a=group"));
            Assert.That(SdpText.AttributeNames(reoffer, 0), Does.Contain("ice-ufrag"));
            Assert.That(SdpText.AttributeNames(reoffer, 1), Does.Contain("ice-ufrag"));
        });
    }

    [Test]
    public void Reoffer_WhenTheGroupOfTheAnswerIsReordered_KeepsTheTagOfTheAnswer()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        var offer = a.SetLocalOffer();
        b.SetRemoteOffer(offer.With("BUNDLE a0 a1", "BUNDLE a1 a0"));
        a.SetRemoteAnswer(b.SetLocalAnswer());
        var reoffer = a.SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Session(reoffer), Does.Contain("a=group:BUNDLE a1 a0"));
            Assert.That(SdpText.AttributeNames(reoffer, 1), Does.Contain("ice-ufrag"));
            Assert.That(SdpText.AttributeNames(reoffer, 0), Does.Not.Contain("ice-ufrag"));
        });
    }

    private static string AllKinds(RTCBundlePolicy policy) =>
        new JsepPeer("a").With(policy).Add("audio").Add("video").Add("audio").Add("video").WithData().SetLocalOffer();
}
