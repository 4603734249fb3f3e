using Conformance.WebRtc;

namespace Conformance.Units.Managed.Jsep;

public class AnswerBundleTests
{
    private static readonly string[] TransportAttributes = ["ice-ufrag", "ice-pwd", "setup"];

    [TestCase(RTCBundlePolicy.Balanced)]
    [TestCase(RTCBundlePolicy.MaxCompat)]
    [TestCase(RTCBundlePolicy.MaxBundle)]
    public void Bundle_IsTakenWhole(RTCBundlePolicy policy)
    {
        var (a, b) = (new JsepPeer("a").With(policy).Add("audio").Add("video").WithData(), new JsepPeer("b"));
        var answer = a.Negotiate(b).Answer;
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Session(answer), Does.Contain("a=group:BUNDLE a0 a1 a2"));
            Assert.That(SdpText.AttributeNames(answer, 0), Is.SupersetOf(TransportAttributes));
            Assert.That(SdpText.AttributeNames(answer, 1).Intersect(TransportAttributes), Is.Empty);
            Assert.That(SdpText.AttributeNames(answer, 2).Intersect(TransportAttributes), Is.Empty);
        });
    }

    [Test]
    public void BundleOnlySections_AreAnsweredWithAPortAndWithoutTheAttribute()
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxBundle).Add("audio").Add("video"), new JsepPeer("b"));
        var answer = a.Negotiate(b).Answer;
        Assert.Multiple(() =>
        {
            Assert.That(answer, Does.Not.Contain("bundle-only"));
            Assert.That(SdpText.MediaLines(answer)[1], Does.StartWith("m=video 9 "));
        });
    }

    [Test]
    public void TwoGroups_AreAnsweredByTwo()
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxCompat).Add("audio").Add("video").WithData(), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().With("a=group:BUNDLE a0 a1 a2", "a=group:BUNDLE a0 a2\r\na=group:BUNDLE a1"));
        var answer = b.SetLocalAnswer();
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Session(answer), Is.SupersetOf((string[])["a=group:BUNDLE a0 a2", "a=group:BUNDLE a1"]));
            Assert.That(SdpText.AttributeNames(answer, 1), Is.SupersetOf(TransportAttributes));
            Assert.That(SdpText.AttributeNames(answer, 2).Intersect(TransportAttributes), Is.Empty);
        });
    }

    [Test]
    public void NoGroup_GivesEachSectionItsTransport()
    {
        var (a, b) = (new JsepPeer("a").With(RTCBundlePolicy.MaxCompat).Add("audio").Add("video"), new JsepPeer("b"));
        b.SetRemoteOffer(a.SetLocalOffer().Without("a=group"));
        var answer = b.SetLocalAnswer();
        Assert.Multiple(() =>
        {
            Assert.That(answer, Does.Not.Contain("a=group"));
            Assert.That(SdpText.AttributeNames(answer, 0), Is.SupersetOf(TransportAttributes));
            Assert.That(SdpText.AttributeNames(answer, 1), Is.SupersetOf(TransportAttributes));
        });
    }

    [Test]
    public void TaggedSectionOfferedAtPortZero_LeavesTheTagToTheNext()
    {
        var (a, b) = (new JsepPeer("a").Add("audio").Add("video"), new JsepPeer("b"));
        a.Negotiate(b);
        a.Stop(0);
        var answer = a.Negotiate(b).Answer;
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.Session(answer), Does.Contain("a=group:BUNDLE a1"));
            Assert.That(SdpText.AttributeNames(answer, 1), Is.SupersetOf(TransportAttributes));
        });
    }
}
