namespace Conformance.Units.Managed.Jsep;

public class OfferSessionTests
{
    [Test]
    public void InitialOffer_SessionLevel_HasTheLinesInOrder()
    {
        var offer = new JsepPeer("a").Add("audio").Add("video").SetLocalOffer();
        Assert.That(SdpText.Session(offer), Is.EqualTo((string[])
        [
            "v=0", "o=- 4611732694521870123 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE a0 a1", "a=ice-options:trickle ice2",
        ]));
    }

    [Test]
    public void InitialOffer_WithNothing_HasNoSectionAndNoGroup()
    {
        var offer = new JsepPeer("a").SetLocalOffer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(offer), Is.Empty);
            Assert.That(offer, Does.Not.Contain("a=group"));
        });
    }

    [Test]
    public void Reoffer_SessionLevel_KeepsAllButTheVersion()
    {
        var (a, b) = (new JsepPeer("a").Add("audio"), new JsepPeer("b"));
        var first = a.Negotiate(b).Offer;
        var second = a.SetLocalOffer();
        Assert.That(SdpText.Session(second), Is.EqualTo(SdpText.Session(first.With("4611732694521870123 1 IN", "4611732694521870123 2 IN"))));
    }

    [Test]
    public void Offer_OfTracksInOneStream_HasAnLsGroup()
    {
        var offer = new JsepPeer("a").Add("audio", streams: ["s"]).Add("video", streams: ["s"]).Add("video", streams: ["t"]).SetLocalOffer();
        Assert.That(SdpText.Session(offer), Does.Contain("a=group:LS a0 a1"));
    }

    [Test]
    public void Offer_OfTracksInDifferentStreams_HasNoLsGroup()
    {
        var offer = new JsepPeer("a").Add("audio", streams: ["s"]).Add("video", streams: ["t"]).SetLocalOffer();
        Assert.That(offer, Does.Not.Contain("a=group:LS"));
    }

    [Test]
    public void Reoffer_AfterAnLsGroupInTheAnswer_KeepsItWithoutAStream()
    {
        var (a, b) = (new JsepPeer("a").Add("audio", streams: ["s"]).Add("video", streams: ["s"]), new JsepPeer("b"));
        a.Negotiate(b);
        Assert.That(SdpText.Session(b.SetLocalOffer()), Does.Contain("a=group:LS a0 a1"));
    }

    [Test]
    public void Reoffer_WhenOneOfTwoInAnLsGroupIsStopped_DropsTheGroup()
    {
        var (a, b) = (new JsepPeer("a").Add("audio", streams: ["s"]).Add("video", streams: ["s"]), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(1);
        Assert.That(a.SetLocalOffer(), Does.Not.Contain("a=group:LS"));
    }
}
