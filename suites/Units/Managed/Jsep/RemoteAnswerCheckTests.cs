using Conformance.WebRtc;
using Conformance.WebRtc.Jsep;
using Conformance.WebRtc.Sdp;

namespace Conformance.Units.Managed.Jsep;

public class RemoteAnswerCheckTests
{
    private static readonly (string Offer, string Answer) Pair =
        new JsepPeer("a").Add("audio").Add("video", rids: ["q", "h"]).WithData().Negotiate(new JsepPeer("b"));

    [TestCase(RTCSdpType.Answer)]
    [TestCase(RTCSdpType.Pranswer)]
    public void Valid(RTCSdpType type) =>
        Assert.That(() => RemoteDescriptionCheck.Check(SessionDescription.Parse(Pair.Answer), type, SessionDescription.Parse(Pair.Offer), null, []), Throws.Nothing);

    public static IEnumerable<TestCaseData> Accepted()
    {
        yield return Row("a section rejected", (o, a) => (o, a.With("m=video 9", "m=video 0").With("BUNDLE a0 a1 a2", "BUNDLE a0 a2")));
        yield return Row("a rejected section still in the group", (o, a) => (o, a.With("m=video 9", "m=video 0")));
        yield return Row("a rejected section without its mid", (o, a) => (o, a.With("m=video 9", "m=video 0").Without("a=mid:a1").With("BUNDLE a0 a1 a2", "BUNDLE a0 a2")));
        yield return Row("a rejected section marked bundle-only", (o, a) => (o, a.With("m=video 9", "m=video 0").InSection(1, "a=bundle-only")));
        yield return Row("less than the direction that was offered", (o, a) => (o, a.With("a=recvonly", "a=inactive")));
        yield return Row("a codec that was not offered", (o, a) => (o, a.With("SAVPF 111", "SAVPF 9 111")));
        yield return Row("payload types of its own", (o, a) => (o, a.With("111", "112")));
        yield return Row("an extension that was not offered", (o, a) => (o, a.InSection(0, "a=extmap:12 urn:x:other")));
        yield return Row("less feedback", (o, a) => (o, a.Without("a=rtcp-fb:96")));
        yield return Row("no simulcast", (o, a) => (o, a.Without("a=simulcast").Without("a=rid")));
        yield return Row("fewer layers", (o, a) => (o, a.With("a=simulcast:recv q;h", "a=simulcast:recv h")));
        yield return Row("setup passive", (o, a) => (o, a.With("a=setup:active", "a=setup:passive")));
        yield return Row("passive to an offer of active", (o, a) => (o.With("a=setup:actpass", "a=setup:active"), a.With("a=setup:active", "a=setup:passive")));
        yield return Row("the role of the tagged section, whatever was offered in another one", (o, a) =>
            (o.Split("m=video") is [var audio, var rest] ? audio + "m=video" + rest.With("a=setup:actpass", "a=setup:active") : o, a));
        yield return Row("no group at all", (o, a) => (o, Alone(a).Without("a=group")));
        yield return Row("a part of the group", (o, a) => (o, Alone(a).With("BUNDLE a0 a1 a2", "BUNDLE a0 a1")));
        yield return Row("no mids when none was offered", (o, a) => (o.Without("a=mid").Without("a=group"), Alone(a).Without("a=mid").Without("a=group")));
    }

    public static IEnumerable<TestCaseData> Refused()
    {
        yield return Row("a section less", (o, a) => (o + "m=audio 0 UDP/TLS/RTP/SAVPF 0\r\n", a), "3 sections; expected 4", "5.8.3");
        yield return Row("a section more", (o, a) => (o, a + "m=audio 0 UDP/TLS/RTP/SAVPF 0\r\n"), "4 sections; expected 3", "5.8.3");
        yield return Row("another kind", (o, a) => (o, a.With("m=audio 9", "m=video 9")), "is video over", "5.8.3");
        yield return Row("another protocol", (o, a) => (o, a.With("m=application 9 UDP/", "m=application 9 TCP/")), "over TCP/DTLS/SCTP", "5.8.3");
        yield return Row("another mid", (o, a) => (o, a.With("a=mid:a1", "a=mid:x").With("a0 a1 a2", "a0 x a2")), "has mid x; expected mid a1", "5.3.1");
        yield return Row("no mid", (o, a) => (o, a.Without("a=mid:a1").With("a0 a1 a2", "a0 a2")), "has mid none; expected mid a1", "5.3.1");
        yield return Row("a mid that was not offered", (o, a) => (o.Without("a=mid").Without("a=group"), Alone(a)), "expected mid none", "5.3.1");
        yield return Row("a section that was offered at port zero", (o, a) => (o.With("m=video 9", "m=video 0"), a), "has port 9; expected port 0", "RFC 3264 section 6");
        yield return Row("a group that was not offered", (o, a) => (o.Without("a=group"), a), "expected no BUNDLE group", "RFC 9143");
        yield return Row("more in the group than was offered", (o, a) => (o.With("BUNDLE a0 a1 a2", "BUNDLE a0 a2"), a), "a=group:BUNDLE a0 a1 a2", "RFC 9143");
        yield return Row("sections of two groups in one", (o, a) => (o.With("BUNDLE a0 a1 a2", "BUNDLE a0 a2\r\na=group:BUNDLE a1"), a), "a part of a0 a2 or a1", "RFC 9143");
        yield return Row("a bundle-only section that is not bundled", (o, a) => (o.With("m=video 9", "m=video 0").InSection(1, "a=bundle-only"), Alone(a).With("BUNDLE a0 a1 a2", "BUNDLE a0 a2")),
            "is not bundled", "RFC 9143");
        yield return Row("setup actpass", (o, a) => (o, a.With("a=setup:active", "a=setup:actpass")), "a=setup:actpass; expected active or passive", "RFC 5763");
        yield return Row("active to an offer of active", (o, a) => (o.With("a=setup:actpass", "a=setup:active"), a), "a=setup:active; expected passive", "RFC 5763");
        yield return Row("passive to an offer of passive", (o, a) => (o.With("a=setup:actpass", "a=setup:passive"), a.With("a=setup:active", "a=setup:passive")),
            "a=setup:passive; expected active", "RFC 5763");
        yield return Row("sendrecv to sendonly", (o, a) => (o.With("a=sendrecv", "a=sendonly"), a.With("a=recvonly", "a=sendrecv")), "is sendrecv; expected recvonly or less", "RFC 3264 section 6.1");
        yield return Row("recvonly to recvonly", (o, a) => (o.With("a=sendrecv", "a=recvonly"), a), "is recvonly; expected sendonly or less", "RFC 3264 section 6.1");
        yield return Row("sendonly to sendonly", (o, a) => (o.With("a=sendrecv", "a=sendonly"), a.With("a=recvonly", "a=sendonly")), "is sendonly; expected recvonly or less", "RFC 3264 section 6.1");
        yield return Row("recvonly to inactive", (o, a) => (o.With("a=sendrecv", "a=inactive"), a), "expected inactive or less", "RFC 3264 section 6.1");
        yield return Row("no codec of the offer", (o, a) => (o, a.With("SAVPF 111 0 8 110 126", "SAVPF 9")), "has G722/8000; expected at least one of opus/48000", "RFC 3264 section 6.1");
        yield return Row("repair of nothing", (o, a) => (o, a.With("SAVPF 96 97 102 103 104 105 106", "SAVPF 106")), "has red/90000", "RFC 3264 section 6.1");
        yield return Row("feedback that was not offered", (o, a) => (o, a.With("a=rtcp-fb:96 nack pli", "a=rtcp-fb:96 goog-remb")), "a=rtcp-fb:96 goog-remb", "5.11");
        yield return Row("an extension id with another meaning", (o, a) => (o, a.InSection(0, "a=extmap:4 urn:x:other").Without("a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid")),
            "a=extmap:4 urn:x:other", "RFC 8285");
        yield return Row("a rid that was not offered", (o, a) => (o, a.With("a=rid:h recv", "a=rid:x recv").With("recv q;h", "recv q;x")), "rid x, which was not offered", "RFC 8853");
        yield return Row("simulcast that was not offered", (o, a) => (o.Without("a=rid").Without("a=simulcast"), a), "rid q, which was not offered", "RFC 8853");
        yield return Row("simulcast of the same direction", (o, a) => (o, a.With("h recv", "h send").With("q recv", "q send").With("recv q;h", "send q;h")), "which was not offered for recv", "RFC 8853");
        yield return Row("no rtcp-mux", (o, a) => (o, a.Without("a=rtcp-mux")), "has no a=rtcp-mux", "5.8.3");
        yield return Row("no fingerprint", (o, a) => (o, a.Without("a=fingerprint")), "has no a=fingerprint", "5.8.3");
    }

    [TestCaseSource(nameof(Accepted))]
    public void Answer_IsAccepted(Func<string, string, (string, string)> change) => Assert.That(() => Check(change(Pair.Offer, Pair.Answer)), Throws.Nothing);

    [TestCaseSource(nameof(Refused))]
    public void Answer_IsRefused(Func<string, string, (string, string)> change, string actual, string clause) =>
        Assert.That(() => Check(change(Pair.Offer, Pair.Answer)), Throws.TypeOf<RTCException>()
            .With.Property(nameof(RTCException.Name)).EqualTo("InvalidAccessError")
            .And.Message.StartsWith("remote answer: ").And.Message.Contains(actual).And.Message.Contains("expected").And.Message.Contains(clause));

    private static void Check((string Offer, string Answer) pair) =>
        RemoteDescriptionCheck.Check(SessionDescription.Parse(pair.Answer), RTCSdpType.Answer, SessionDescription.Parse(pair.Offer), null, []);

    private static TestCaseData Row(string name, Func<string, string, (string, string)> change, params object[] rest) =>
        new TestCaseData([change, .. rest]).SetName($"{{m}}({name})");

    /// <summary>The answer with transport attributes in every section.</summary>
    private static string Alone(string answer)
    {
        var transport = SdpText.Section(answer, 0).Where(l => (string[])["a=ice-ufrag", "a=ice-pwd", "a=fingerprint", "a=setup"] is var names && names.Any(n => l.StartsWith(n, StringComparison.Ordinal)));
        foreach (var line in transport)
        {
            answer = answer.InSection(1, line).InSection(2, line);
        }

        return answer;
    }
}
