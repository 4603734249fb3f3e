using Conformance.Units.Managed.Sdp;
using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Jsep;

/// <summary>What Chromium and Firefox make passes the check and can be answered.</summary>
public class BrowserCorpusTests
{
    public static IEnumerable<TestCaseData> Offers() => Named("-offer-");

    /// <summary>The answers, with the offers of the other side in the same scenario whose sections they may belong to.</summary>
    public static IEnumerable<TestCaseData> Answers()
    {
        foreach (var answer in CorpusFile.All.Where(f => f.Name.Contains("-answer-", StringComparison.Ordinal)))
        {
            var offers = OffersFor(answer).Select(f => f.Text).Where(offer => MayBelong(SessionDescription.Parse(offer), SessionDescription.Parse(answer.Text))).ToArray();
            if (offers.Length > 0)
            {
                yield return new TestCaseData(offers, answer.Text).SetName($"{{m}}({answer.Name})");
            }
        }
    }

    public static IEnumerable<TestCaseData> All() => CorpusFile.All.Select(f => new TestCaseData(f.Text).SetName($"{{m}}({f.Name})"));

    [TestCaseSource(nameof(Offers))]
    public void Offer_OfABrowser_IsAcceptedAndItsAnswerToo(string text)
    {
        var (offer, peer) = (SessionDescription.Parse(text), new JsepPeer("b").Add("audio").Add("video"));
        peer.SetRemoteOffer(text);
        var answer = peer.SetLocalAnswer();
        Assert.That(() => RemoteDescriptionCheck.Check(SessionDescription.Parse(answer), RTCSdpType.Answer, offer, null, []), Throws.Nothing);
    }

    [TestCaseSource(nameof(Offers))]
    public void Offer_OfABrowser_HasNoSectionThatIsRejectedForNothing(string text)
    {
        var (offer, peer) = (SessionDescription.Parse(text), new JsepPeer("b").Add("audio").Add("video"));
        peer.SetRemoteOffer(text);
        var answer = peer.CreateAnswer().Sdp;
        Assert.That(answer.Media.Select(m => m.IsRejected), Is.EqualTo(offer.Media.Select(m => m.IsRejected)));
    }

    [TestCaseSource(nameof(Offers))]
    public void Offer_OfABrowser_IsFollowedByAnOfferThatKeepsItsNumbers(string text)
    {
        var peer = new JsepPeer("b").Add("audio").Add("video");
        peer.SetRemoteOffer(text);
        var answer = peer.SetLocalAnswer();
        var reoffer = SessionDescription.Parse(peer.Add("audio").Add("video").SetLocalOffer());
        Assert.That(() => RemoteDescriptionCheck.Check(reoffer, RTCSdpType.Offer, SessionDescription.Parse(text), SessionDescription.Parse(answer), []), Throws.Nothing);
        foreach (var (before, after) in SessionDescription.Parse(answer).Media.Zip(reoffer.Media).Where(p => !p.First.IsRejected))
        {
            Assert.Multiple(() =>
            {
                Assert.That(after.Codecs.Select(c => (c.PayloadType, c.Name, c.Fmtp)), Is.SupersetOf(before.Codecs.Select(c => (c.PayloadType, c.Name, c.Fmtp))));
                Assert.That(after.HeaderExtensions.Select(e => (e.Id, e.Uri)), Is.SupersetOf(before.HeaderExtensions.Select(e => (e.Id, e.Uri))));
            });
        }
    }

    // Repeated descriptions are kept once, so numbers do not tell which offer an answer belongs to: it must fit one of them.
    [TestCaseSource(nameof(Answers))]
    public void Answer_OfABrowser_IsAccepted(string[] offers, string answer)
    {
        var errors = offers.Select(offer => Record(() =>
            RemoteDescriptionCheck.Check(SessionDescription.Parse(answer), RTCSdpType.Answer, SessionDescription.Parse(offer), null, []))).ToArray();
        Assert.That(errors, Has.Some.Null);
    }

    [TestCaseSource(nameof(All))]
    public void Description_OfABrowser_StandsOnItsOwnAsAnOffer(string text)
    {
        // What an answer has no choice of, an offer may say too, so every description passes as one.
        Assert.That(() => RemoteDescriptionCheck.Check(SessionDescription.Parse(text), RTCSdpType.Offer, null, null, []), Throws.Nothing);
    }

    [TestCase("data-offer.sdp", "data-answer.sdp")]
    public void Fixtures_WrittenByHand_AreAccepted(string offer, string answer)
    {
        var peer = new JsepPeer("b");
        peer.SetRemoteOffer(Fixture(offer));
        Assert.Multiple(() =>
        {
            Assert.That(SdpText.MediaLines(peer.SetLocalAnswer()), Is.EqualTo((string[])["m=application 9 UDP/DTLS/SCTP webrtc-datachannel"]));
            Assert.That(
                () => RemoteDescriptionCheck.Check(
                    SessionDescription.Parse(Fixture(answer)), RTCSdpType.Answer, SessionDescription.Parse(Fixture(offer)), null, []),
                Throws.Nothing);
        });
    }

    private static string Fixture(string name) => File.ReadAllText(Path.Combine(CorpusFile.Folder, "..", name));

    private static IEnumerable<TestCaseData> Named(string part) =>
        CorpusFile.All.Where(f => f.Name.Contains(part, StringComparison.Ordinal)).Select(f => new TestCaseData(f.Text).SetName($"{{m}}({f.Name})"));

    private static IEnumerable<CorpusFile> OffersFor(CorpusFile answer)
    {
        var (browser, rest) = (answer.Name.Split('/')[0], answer.Name.Split('/')[1]);
        var at = rest.IndexOf("-answer-", StringComparison.Ordinal);
        var scenario = rest[..rest.LastIndexOf('-', at - 1)];
        var other = rest[(scenario.Length + 1)..at];
        return CorpusFile.All.Where(f => f.Name.StartsWith($"{other}/{scenario}-{browser}-offer-", StringComparison.Ordinal));
    }

    private static bool MayBelong(SessionDescription offer, SessionDescription answer) =>
        offer.Media.Count == answer.Media.Count
        && offer.Media.Zip(answer.Media).All(p => p.First.IsRejected ? p.Second.Port == 0 : p.First.Mid == p.Second.Mid || p.Second.Mid is null);

    private static string? Record(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (RTCException error)
        {
            return error.Message;
        }
    }
}
