using Conformance.Engine;
using Conformance.Engine.Tables;
using Conformance.WebRtc;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Sdp;

/// <summary>What the scenarios of the corpus are about is there to be read. The browsers' choices are written down here as they were found.</summary>
public sealed class CorpusContentTests
{
    [Test]
    public void Corpus_HasBothSidesOfBothBrowsers()
    {
        foreach (var browser in new[] { "chromium", "firefox" })
        {
            foreach (var type in new[] { "-offer-", "-answer-" })
            {
                Assert.That(CorpusFile.All.Count(file => file.Name.StartsWith(browser, StringComparison.Ordinal) && file.Name.Contains(type)), Is.GreaterThan(20));
            }
        }
    }

    [Test]
    public void EveryFile_IsOfAScenarioInTheTable()
    {
        var scenarios = TableReader.ReadFolder(RepositoryRoot.Find(), CorpusFile.Folder).Select(row => row.Id["corpus/".Length..]).ToList();

        Assert.That(CorpusFile.All.Select(file => file.Name).Where(name => !scenarios.Any(id => name.Contains($"/{id}-", StringComparison.Ordinal))), Is.Empty);
    }

    [TestCase("chromium", 262144)]
    [TestCase("firefox", 1073741823)]
    public void DataOffer_HasPortAndMessageSize(string browser, long size)
    {
        var media = Media($"{browser}/data-chromium-offer-1")[0];

        Assert.That((media.IsData, media.Kind, media.SctpPort, media.MaxMessageSize), Is.EqualTo((true, "application", 5000, size)));
    }

    [TestCase("chromium")]
    [TestCase("firefox")]
    public void GatheredOffer_HasCandidates(string browser)
    {
        Assert.That(Media($"{browser}/data-chromium-offer-1")[0].Candidates, Is.Empty);
        Assert.That(Media($"{browser}/data-chromium-offer-2")[0].Candidates, Is.Not.Empty);
    }

    [Test]
    public void GatheredOffer_OfFirefox_HasEndOfCandidates() =>
        Assert.That(Media("firefox/data-chromium-offer-2")[0].HasEndOfCandidates, Is.True);

    [TestCase("chromium", "96 97 102")]
    [TestCase("firefox", "120 124 121")]
    public void SimulcastOffer_HasItsLayers(string browser, string formats)
    {
        var media = Media($"{browser}/simulcast-chromium-offer-1")[0];

        Assert.That(string.Join(' ', media.Formats), Does.StartWith(formats));
        Assert.That(media.Rids, Is.EqualTo(new[] { "q", "h", "f" }.Select(id => new SdpRid(id, "send", null))));
        Assert.That(media.Simulcast!.Send.Select(layer => layer[0].TrimStart('~')), Is.EqualTo(new[] { "q", "h", "f" }));
        Assert.That(media.Simulcast.Receive, Is.Empty);
    }

    [TestCase("chromium")]
    [TestCase("firefox")]
    public void DirectionsOffer_HasADirectionForEachSection(string browser) => Assert.That(
        Media($"{browser}/directions-chromium-offer-1").Select(media => media.Direction),
        Is.EqualTo(new[] { RTCRtpTransceiverDirection.Sendonly, RTCRtpTransceiverDirection.Recvonly, RTCRtpTransceiverDirection.Inactive }));

    [TestCase("chromium")]
    [TestCase("firefox")]
    public void StreamsOffer_HasNoStreamAndTwo(string browser)
    {
        var media = Media($"{browser}/streams-chromium-offer-1");

        Assert.That(media[0].Msids.Select(msid => msid.StreamId), Is.EqualTo(new[] { "-" }));
        Assert.That(media[1].Msids.Select(msid => msid.StreamId).Distinct().Count(), Is.EqualTo(2));
    }

    // Chromium 156 writes a=bundle-only nowhere.
    [Test]
    public void MaxBundleOffer_OfFirefox_HasBundleOnlySections() => Assert.That(
        Media("firefox/bundle-max-bundle-chromium-offer-1").Select(media => (media.IsBundleOnly, media.IsRejected)),
        Is.EqualTo(new[] { (false, false), (true, false), (true, false) }));

    [TestCase("chromium")]
    [TestCase("firefox")]
    public void RejectingAnswer_HasARejectedSection(string browser) =>
        Assert.That(Media($"{browser}/rejected-chromium-answer-1").Select(media => media.IsRejected), Is.EqualTo(new[] { true, false }));

    [TestCase("chromium")]
    [TestCase("firefox")]
    public void RecyclingOffer_HasANewMidInThePlaceOfTheOld(string browser)
    {
        Assert.That(Media($"{browser}/recycled-chromium-answer-2")[0].IsRejected, Is.True);
        Assert.That(Media($"{browser}/recycled-chromium-offer-3").Select(media => (media.Mid, media.IsRejected)), Is.EqualTo(new[] { ("2", false), ("1", false) }));
    }

    [TestCase("chromium")]
    [TestCase("firefox")]
    public void CodecPreferences_LeaveOneStaticCodec(string browser) => Assert.That(
        Media($"{browser}/codec-preferences-chromium-offer-1")[0].Codecs.Select(codec => (codec.PayloadType, codec.Name, codec.ClockRate)),
        Is.EqualTo(new[] { (0, "PCMU", 8000) }));

    private static List<MediaDescription> Media(string name) => SessionDescription.Parse(CorpusFile.Of(name).Text).Media;
}
