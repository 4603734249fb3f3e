using Conformance.WebRtc;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Sdp;

/// <summary>What Chromium and Firefox make is read, and read right. What is expected is counted in the text itself.</summary>
public sealed class CorpusTests
{
    [Test]
    public void Parse_OfCrlf_IsWrittenToTheLetter() => ForEach((description, file) => Assert.That(description.ToString(), Is.EqualTo(file.Text), file.Name));

    [Test]
    public void Parse_OfLf_IsWrittenWithCrlf() => ForEach((_, file) =>
        Assert.That(SessionDescription.Parse(file.Text.Replace("\r\n", "\n")).ToString(), Is.EqualTo(file.Text), file.Name));

    [Test]
    public void Clone_IsWrittenToTheLetter() => ForEach((description, file) => Assert.That(description.Clone().ToString(), Is.EqualTo(file.Text), file.Name));

    [Test]
    public void MediaLines_WrittenFromTheirParts_AreTheSame() => ForEach((description, file) =>
    {
        foreach (var media in description.Media)
        {
            media.Port = media.Port;
        }

        Assert.That(description.ToString(), Is.EqualTo(file.Text), file.Name);
    });

    [Test]
    public void Sections_AreThoseOfTheMediaLines() => ForEach((description, file) => Assert.That(
        description.Media.Select(media => $"m={media.Kind} {media.Port} {media.Protocol} {string.Join(' ', media.Formats)}"), Is.EqualTo(file.Lines("m=")), file.Name));

    [Test]
    public void Mids_AreThoseOfTheText() => ForEach((description, file) =>
        Assert.That(description.Media.Select(media => "a=mid:" + media.Mid), Is.EqualTo(file.Lines("a=mid:")), file.Name));

    [Test]
    public void Groups_AreThoseOfTheText() => ForEach((description, file) =>
        Assert.That(description.Groups.Select(group => "a=group:" + group), Is.EqualTo(file.Lines("a=group:")), file.Name));

    [Test]
    public void BundledMids_AreFound() => ForEach((description, file) => Assert.That(
        description.Groups.Where(group => group.Semantics == "BUNDLE").SelectMany(group => group.Mids).Where(mid => description.FindMid(mid)?.Mid != mid),
        Is.Empty, file.Name));

    [Test]
    public void Codecs_OfEveryRtpSection_AreThoseOfTheMediaLine() => ForEach((description, file) =>
    {
        foreach (var media in description.Media.Where(media => !media.IsData && !media.IsRejected))
        {
            Assert.That(media.Codecs.Select(codec => codec.PayloadType.ToString()), Is.EqualTo(media.Formats), file.Name);
        }
    });

    [Test]
    public void Codecs_HaveTheMapsOfTheText() => ForEach((description, file) => Assert.That(
        description.Media.SelectMany(media => media.Codecs)
            .Select(codec => $"a=rtpmap:{codec.PayloadType} {codec.Name}/{codec.ClockRate}{(codec.Channels is { } channels ? "/" + channels : "")}"),
        Is.SupersetOf(file.Lines("a=rtpmap:")), file.Name));

    [Test]
    public void Codecs_HaveTheParametersOfTheText() => ForEach((description, file) => Assert.That(
        description.Media.SelectMany(media => media.Codecs).Where(codec => codec.Fmtp is not null).Select(codec => $"a=fmtp:{codec.PayloadType} {codec.Fmtp}"),
        Is.EquivalentTo(file.Lines("a=fmtp:")), file.Name));

    [Test]
    public void Codecs_HaveTheFeedbackOfTheText() => ForEach((description, file) => Assert.That(
        description.Media.SelectMany(media => media.Codecs).SelectMany(codec => codec.RtcpFeedback.Select(feedback => $"a=rtcp-fb:{codec.PayloadType} {feedback}")).Order(),
        Is.EqualTo(file.Lines("a=rtcp-fb:").Order()), file.Name));

    [Test]
    public void HeaderExtensions_AreThoseOfTheText() => ForEach((description, file) => Assert.That(
        description.Media.SelectMany(media => media.HeaderExtensions).Select(extension => "a=extmap:" + extension), Is.EqualTo(file.Lines("a=extmap:")), file.Name));

    [Test]
    public void Msids_AreThoseOfTheText() => ForEach((description, file) =>
        Assert.That(description.Media.SelectMany(media => media.Msids).Select(msid => "a=msid:" + msid), Is.EqualTo(file.Lines("a=msid:")), file.Name));

    [Test]
    public void Candidates_AreThoseOfTheTextAndCanBeRead() => ForEach((description, file) =>
    {
        var candidates = description.Media.SelectMany(media => media.Candidates).ToList();

        Assert.That(candidates.Select(candidate => "a=" + candidate), Is.EqualTo(file.Lines("a=candidate:")), file.Name);
        Assert.That(candidates, Has.All.Matches<string>(text => CandidateAttribute.TryParse(text, out _)), file.Name);
    });

    [Test]
    public void Directions_AreThoseOfTheMediaSections() => ForEach((description, file) =>
    {
        var written = file.Text.Split("\r\n").SkipWhile(line => !line.StartsWith("m=", StringComparison.Ordinal))
            .Where(line => line is "a=sendrecv" or "a=sendonly" or "a=recvonly" or "a=inactive");
        var read = description.Media.Where(media => Enum.GetNames<RTCRtpTransceiverDirection>().Any(name => media.Has(name.ToLowerInvariant())));

        Assert.That(read.Select(media => "a=" + SdpDirection.Name(media.Direction)), Is.EqualTo(written), file.Name);
    });

    [Test]
    public void LiveSections_HaveWhatATransportNeeds() => ForEach((description, file) =>
    {
        foreach (var media in description.Media.Where(media => !media.IsRejected && !media.IsBundleOnly))
        {
            Assert.That(media.IceUfrag, Is.Not.Null, file.Name);
            Assert.That(media.IcePwd, Is.Not.Null, file.Name);
            Assert.That(media.IceOptions, Does.Contain("trickle"), file.Name);
            Assert.That(media.Setup, Is.AnyOf("actpass", "active", "passive"), file.Name);
            Assert.That(media.Fingerprints, Has.Count.EqualTo(1), file.Name);
            Assert.That(media.IsRtcpMux, Is.EqualTo(!media.IsData), file.Name);
        }
    });

    private static void ForEach(Action<SessionDescription, CorpusFile> check)
    {
        Assert.That(CorpusFile.All, Is.Not.Empty);
        foreach (var file in CorpusFile.All)
        {
            check(SessionDescription.Parse(file.Text), file);
        }
    }
}
