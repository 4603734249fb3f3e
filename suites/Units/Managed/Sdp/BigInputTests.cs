using System.Diagnostics;
using System.Text;
using Conformance.WebRtc.Sdp;
using static Conformance.Units.Managed.Sdp.Descriptions;

namespace Conformance.Units.Managed.Sdp;

/// <summary>Large inputs take time in proportion to their length. The limit holds on a loaded machine too, and is far below what squares would take.</summary>
public sealed class BigInputTests
{
    private const int Limit = 10_000;

    private static IEnumerable<TestCaseData> Texts
    {
        get
        {
            yield return Case("MediaLines", InSession(Enumerable.Repeat("m=audio 9 UDP/TLS/RTP/SAVPF 0", 10_000)));
            yield return Case("Sections", InSession(Enumerable.Range(0, 10_000).SelectMany(i => new[] { "m=audio 9 UDP/TLS/RTP/SAVPF 0", $"a=mid:{i}" })));
            yield return Case("Lines", InMedia(Enumerable.Repeat("a=rtpmap:111 opus/48000/2", 40_000)));
            yield return Case("OneLine", InMedia("a=x:" + new string('x', 1 << 20)));
            yield return Case("Formats", InSession("m=audio 9 UDP/TLS/RTP/SAVPF" + new StringBuilder().Insert(0, " 111", 1 << 18)));
            yield return Case("Group", InSession("a=group:BUNDLE" + new StringBuilder().Insert(0, " 0", 1 << 19)));
            yield return Case("Simulcast", InMedia("a=simulcast:send 1" + new StringBuilder().Insert(0, ";1", 1 << 19)));
            yield return Case("Candidate", InMedia("a=candidate:1 1 udp 1 192.0.2.1 9 typ host" + new StringBuilder().Insert(0, " a b", 1 << 18)));
        }
    }

    private static IEnumerable<TestCaseData> Refused
    {
        get
        {
            yield return Case("Newlines", new string('\n', 1 << 20));
            yield return Case("NoEnd", new string('x', 1 << 20));
            yield return Case("Name", InMedia("a=" + new string(' ', 1 << 20)));
            yield return Case("Number", InMedia("a=max-message-size:" + new string('9', 1 << 20)));
            yield return Case("LastMediaLine", InSession([.. Enumerable.Repeat("m=audio 9 UDP/TLS/RTP/SAVPF 0", 10_000), "m="]));
        }
    }

    [TestCaseSource(nameof(Texts))]
    public void BigDescription_IsReadAndWritten(string text)
    {
        var clock = Stopwatch.StartNew();
        var description = SessionDescription.Parse(text);
        var written = description.ToString();
        ReadEverything(description);

        Assert.That(clock.ElapsedMilliseconds, Is.LessThan(Limit));
        Assert.That(written, Is.EqualTo(text));
    }

    [TestCaseSource(nameof(Refused))]
    public void BigText_OfNoDescription_IsRefused(string text)
    {
        var clock = Stopwatch.StartNew();

        Assert.That(() => SessionDescription.Parse(text), Throws.TypeOf<Conformance.WebRtc.RTCError>());
        Assert.That(clock.ElapsedMilliseconds, Is.LessThan(Limit));
    }

    private static TestCaseData Case(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);
}
