using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Jsep;

public class RemoteOfferCheckTests
{
    private static readonly string Offer =
        new JsepPeer("a").With(RTCBundlePolicy.MaxCompat).Add("audio").Add("video", rids: ["q", "h"]).WithData().SetLocalOffer();

    [Test]
    public void Valid() => Assert.That(() => Check(Offer), Throws.Nothing);

    public static IEnumerable<TestCaseData> Accepted()
    {
        yield return Row("transport attributes in the tagged section only", o => Bundled(o));
        yield return Row("transport attributes at session level", o =>
            Without(o, "a=ice-ufrag", "a=ice-pwd", "a=fingerprint", "a=setup").With(
                "t=0 0", $"t=0 0\r\na=ice-ufrag:abcd\r\na=ice-pwd:abcdefghijklmnopqrstuv\r\na=fingerprint:sha-256 {JsepPeer.Fingerprint("a")}\r\na=setup:actpass"));
        yield return Row("rtcp-mux in the tagged section only", o => ReplaceInSection(o, 1, "a=rtcp-mux", null));
        yield return Row("setup active", o => o.With("a=setup:actpass", "a=setup:active"));
        yield return Row("setup passive", o => o.With("a=setup:actpass", "a=setup:passive"));
        yield return Row("no mids and no group", o => Without(o, "a=mid", "a=group"));
        yield return Row("no group", o => o.Without("a=group"));
        yield return Row("a section at port zero without attributes", o => o + "m=audio 0 UDP/TLS/RTP/SAVPF 0\r\n");
        yield return Row("a section of an unknown kind without attributes", o => o + "m=text 9 TCP/MSRP *\r\nc=IN IP4 0.0.0.0\r\n");
        yield return Row("a bundle-only section outside of every group", o => o + "m=audio 0 UDP/TLS/RTP/SAVPF 0\r\na=mid:x\r\na=bundle-only\r\na=rtcp-mux\r\n");
        yield return Row("attributes that are not known", o => o.InSection(0, "a=ssrc:1 cname:x").InSection(0, "a=x-unknown:1").With("t=0 0", "t=0 0\r\na=msid-semantic: WMS *"));
        yield return Row("duplicate rids", o => o.With("a=simulcast:send q;h", "a=simulcast:send q;h;q"));
        yield return Row("a paused rid", o => o.With("a=simulcast:send q;h", "a=simulcast:send q;~h"));
        yield return Row("rtx of a codec that is not known", o => o.With("VP8/90000", "VP9/90000"));
        yield return Row("rtx that does not say of what", o => o.Without("a=fmtp:97"));
        yield return Row("no codec that is known", o => o.With("SAVPF 111 0 8 110 126", "SAVPF 99").With("a=rtpmap:111 opus/48000/2", "a=rtpmap:99 G719/48000"));
        yield return Row("one extension with two ids", o => o.InSection(0, "a=extmap:9 urn:ietf:params:rtp-hdrext:sdes:mid"));
        yield return Row("provisional ids several times", o => o.InSection(0, "a=extmap:4096 urn:x:1").InSection(0, "a=extmap:4096 urn:x:2"));
        yield return Row("no sctp-port in a section at port zero", o => o.Without("a=sctp-port").With("m=application 9", "m=application 0"));
        yield return Row("another tls-id", o => o.With("a-tls-id000000000000", "abcdefghijklmnopqrst"));
        yield return Row("the same payload type for different codecs on different transports", o =>
            o.Without("a=group").With("SAVPF 96 97", "SAVPF 111 97").With("apt=96", "apt=111").With("a=rtpmap:96", "a=rtpmap:111").Without("a=rtcp-fb:96"));
    }

    public static IEnumerable<TestCaseData> Refused()
    {
        yield return Row("no rtcp-mux", o => Without(o, "a=rtcp-mux"), "section 0 (audio, mid a0) has no a=rtcp-mux", "5.8.3");
        yield return Row("rtcp-mux-only without rtcp-mux", o => Bare(o, "a=rtcp-mux"), "has no a=rtcp-mux", "5.8.3");
        yield return Row("no rtcp-mux outside of a group", o => ReplaceInSection(o.Without("a=group"), 1, "a=rtcp-mux", null), "section 1 (video, mid a1)", "5.8.3");
        yield return Row("no ice-ufrag", o => o.Without("a=ice-ufrag"), "has no a=ice-ufrag", "5.8.3");
        yield return Row("no ice-pwd", o => o.Without("a=ice-pwd"), "has no a=ice-pwd", "5.8.3");
        yield return Row("no fingerprint", o => o.Without("a=fingerprint"), "has no a=fingerprint", "5.8.3");
        yield return Row("no setup", o => o.Without("a=setup"), "has no a=setup", "5.8.3");
        yield return Row("no credentials outside of a group", o => ReplaceInSection(o.Without("a=group"), 1, "a=ice-ufrag", null), "section 1 (video, mid a1)", "5.8.3");
        yield return Row("setup holdconn", o => o.With("a=setup:actpass", "a=setup:holdconn"), "a=setup:holdconn; expected actpass or active or passive", "RFC 5763");
        yield return Row("a mid twice", o => o.With("a=mid:a1", "a=mid:a0"), "mid a0 stands in two sections", "RFC 5888");
        yield return Row("a group that names an unknown mid", o => o.With("BUNDLE a0 a1", "BUNDLE a0 x a1"), "names mid x", "RFC 9143");
        yield return Row("a mid in two groups", o => o.With("t=0 0", "t=0 0\r\na=group:BUNDLE a1"), "mid a1 stands twice", "RFC 9143");
        yield return Row("a payload type twice", o => o.With("SAVPF 111 0", "SAVPF 111 0 111"), "lists payload type 111 twice", "RFC 3264");
        yield return Row("rtx of a payload type that is not there", o => o.With("apt=96", "apt=98"), "rtx 97 for payload type 98", "5.10");
        yield return Row("a payload type for two codecs in a bundle", o =>
            o.With("SAVPF 96 97", "SAVPF 111 97").With("apt=96", "apt=111").With("a=rtpmap:96", "a=rtpmap:111").Without("a=rtcp-fb:96"), "payload type 111 for VP8/90000", "RFC 9143 section 9.1");
        yield return Row("an extension id twice", o => o.InSection(0, "a=extmap:4 urn:x:other"), "a=extmap:4", "RFC 8285");
        yield return Row("an extension id for two in a bundle", o => ReplaceInSection(o, 1, "a=extmap:4 ", "a=extmap:1 urn:x:other"), "a=extmap:1", "RFC 8285");
        yield return Row("a rid in simulcast that is not declared", o => o.Without("a=rid:h"), "has h in a=simulcast", "5.8.3");
        yield return Row("a rid in simulcast of the other direction", o => o.With("a=rid:h send", "a=rid:h recv"), "a=rid:h send", "5.8.3");
        yield return Row("no sctp-port", o => o.Without("a=sctp-port"), "has no a=sctp-port", "5.8.2");
    }

    [TestCaseSource(nameof(Accepted))]
    public void Offer_IsAccepted(Func<string, string> change) => Assert.That(() => Check(change(Offer)), Throws.Nothing);

    [TestCaseSource(nameof(Refused))]
    public void Offer_IsRefused(Func<string, string> change, string actual, string clause) =>
        Assert.That(() => Check(change(Offer)), Throws.TypeOf<RTCException>()
            .With.Property(nameof(RTCException.Name)).EqualTo("InvalidAccessError")
            .And.Message.StartsWith("remote offer: ").And.Message.Contains(actual).And.Message.Contains("expected").And.Message.Contains(clause));

    internal static void Check(string offer) => RemoteDescriptionCheck.Check(SessionDescription.Parse(offer), RTCSdpType.Offer, null, null, []);

    private static TestCaseData Row(string name, Func<string, string> change, params object[] rest) => new TestCaseData([change, .. rest]).SetName($"{{m}}({name})");

    private static string Without(string text, params string[] starts) => starts.Aggregate(text, (t, start) => t.Without(start));

    private static string Bare(string text, string line) => text.With(line + "\r\n", "");

    private static string Bundled(string text)
    {
        foreach (var section in (int[])[1, 2])
        {
            foreach (var start in (string[])["a=ice-ufrag", "a=ice-pwd", "a=setup"])
            {
                text = ReplaceInSection(text, section, start, null);
            }
        }

        return text;
    }

    private static string ReplaceInSection(string text, int section, string start, string? line)
    {
        var old = string.Concat(SdpText.Section(text, section).Select(l => l + "\r\n"));
        var changed = line is null ? old.Without(start) : old.With(SdpText.Section(text, section).Single(l => l.StartsWith(start, StringComparison.Ordinal)), line);
        return text.With(old, changed);
    }
}
