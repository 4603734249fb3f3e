using Conformance.WebRtc.Sdp;
using static Conformance.Units.Managed.Sdp.Descriptions;

namespace Conformance.Units.Managed.Sdp;

/// <summary>Lines, their order and their form (RFC 8866 section 5, RFC 9429 section 5.8).</summary>
public sealed class SessionDescriptionTests
{
    [Test]
    public void EveryKindOfLine_InOrder_IsKept()
    {
        var text = Text(
            "v=0", "o=- 1 2 IN IP6 ::1", "s= ", "i=about", "u=http://example.com/", "e=a@example.com", "e=b@example.com", "p=+1 617 555-6011",
            "c=IN IP4 0.0.0.0", "b=AS:128", "b=X-YZ:1", "t=0 0", "r=7d 1h 0 25h", "t=1 2", "z=0 1h", "k=prompt", "a=unknown", "a=group:BUNDLE",
            "m=audio 49170/2 RTP/AVP 0", "i=about", "c=IN IP4 192.0.2.1", "c=IN IP4 192.0.2.2", "b=TIAS:1", "k=prompt", "a=unknown:x", "a=sendonly",
            "m=text 0 TCP/X *", "m=message 65535 TCP/MSRP *");

        Assert.That(SessionDescription.Parse(text).ToString(), Is.EqualTo(text));
    }

    [TestCase("u=http://example.com/", "i=about")]
    [TestCase("b=AS:1", "c=IN IP4 0.0.0.0")]
    [TestCase("i=about", "i=about")]
    [TestCase("c=IN IP4 0.0.0.0", "c=IN IP4 0.0.0.0")]
    public void SessionLine_BeforeItsTurn_Fails(string first, string second) =>
        AssertFails(Text("v=0", "o=- 1 2 IN IP4 127.0.0.1", "s=-", first, second, "t=0 0"), 5, "may not follow");

    [TestCase("a=x", "k=prompt")]
    [TestCase("a=x", "b=AS:1")]
    [TestCase("b=AS:1", "c=IN IP4 0.0.0.0")]
    [TestCase("c=IN IP4 0.0.0.0", "i=about")]
    [TestCase("i=about", "i=about")]
    public void MediaLine_BeforeItsTurn_Fails(string first, string second) => AssertFails(InMedia(first, second), FirstInMedia + 1, "may not follow");

    [TestCase("v=0")]
    [TestCase("o=- 1 2 IN IP4 127.0.0.1")]
    [TestCase("s=-")]
    [TestCase("t=0 0")]
    [TestCase("x=unknown")]
    [TestCase("A=upper")]
    public void LineOfNoPlaceInMedia_Fails(string line) => AssertFails(InMedia(line), FirstInMedia, "may not stand in a media section");

    [Test]
    public void LineOfUnknownType_Fails() => AssertFails(InSession("x=unknown"), 5, "may not stand in a session section");

    [TestCase(0, 1, "'v='")]
    [TestCase(1, 2, "'o='")]
    [TestCase(2, 3, "'s='")]
    [TestCase(3, 4, "'t='")]
    public void RequiredLine_LeftOut_Fails(int left, int line, string says) =>
        AssertFails(Text([.. Session.Where((_, i) => i != left), "a=sendrecv", "m=audio 9 RTP/AVP 0"]), line, says);

    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(3, 3)]
    public void TextThatEndsBeforeTheTime_Fails(int lines, int line) => AssertFails(Text(Session.Take(lines)), line, "'t='");

    [TestCase("r=7d 1h 0 25h")]
    [TestCase("z=0 1h")]
    public void RepeatBeforeTheFirstTime_Fails(string line) => AssertFails(Text([.. Session.Take(3), line, "t=0 0"]), 4, "'t='");

    [Test]
    public void SessionWithoutMedia_Parses() => Assert.That(SessionDescription.Parse(InSession()).Media, Is.Empty);

    [TestCase("")]
    [TestCase("a")]
    [TestCase("a=")]
    [TestCase("ax")]
    [TestCase("sendrecv")]
    [TestCase("a =x")]
    [TestCase(" a=x")]
    [TestCase("a= x")]
    [TestCase("a=x\0")]
    [TestCase("a=x\ry")]
    [TestCase("a=x\r")]
    [TestCase("=x=y")]
    public void LineOfNoForm_Fails(string line) => AssertFails(InMedia(line), FirstInMedia);

    [Test]
    public void LastLineWithoutEnd_Fails() => AssertFails(InSession() + "a=sendrecv", 5, "no end");

    [Test]
    public void LfAndCrlfMixed_AreWrittenAsCrlf() =>
        Assert.That(SessionDescription.Parse(InMedia("a=x").Replace("s=-\r\n", "s=-\n")).ToString(), Is.EqualTo(InMedia("a=x")));

    [TestCase("v=0", "v=1")]
    [TestCase("v=0", "v=00")]
    [TestCase("o=- 1 2 IN IP4 127.0.0.1", "o=- 1 2 IN IP4")]
    [TestCase("o=- 18446744073709551616 2 IN IP4 127.0.0.1", "o=- x 2 IN IP4 127.0.0.1")]
    [TestCase("o=- 1 2 IN IP4 127.0.0.1", "o=- 1 -2 IN IP4 127.0.0.1")]
    [TestCase("o=- 1 2 IN IP4 127.0.0.1", "o=- 1 2 IN IP4 127.0.0.1 ")]
    [TestCase("o=- 1 2 IN IP4 127.0.0.1", "o=-  1 2 IN IP4 127.0.0.1")]
    [TestCase("o=- 1 2 IN IP4 host.example", "o=- 1 2 IN IP4 a b")]
    [TestCase("t=0 0", "t=0")]
    [TestCase("t=2873397496 2873404696", "t=now later")]
    public void SessionLine_AndItsMalformedTwin(string valid, string malformed)
    {
        var place = Array.FindIndex(Session, line => line[0] == valid[0]);
        string With(string line) => Text(Session.Select((own, i) => i == place ? line : own));

        Assert.That(() => SessionDescription.Parse(With(valid)), Throws.Nothing);
        AssertFails(With(malformed), place + 1);
    }

    [TestCase("r=604800 3600 0 90000", "r=604800 3600")]
    [TestCase("r=7d 1h 0 25h", "r=7d 1h 0 25x")]
    [TestCase("z=2882844526 -1h 2898848070 0", "z=2882844526 -1h 2898848070")]
    [TestCase("z=0 0", "z=-1 0")]
    public void LineBehindTheTime_AndItsMalformedTwin(string valid, string malformed)
    {
        Assert.That(() => SessionDescription.Parse(InSession(valid)), Throws.Nothing);
        AssertFails(InSession(malformed), 5);
    }

    [Test]
    public void Uri_WithASpace_Fails() => AssertFails(Text([.. Session.Take(3), "u=http://example.com/a b", "t=0 0"]), 4, "a URI");

    [TestCase("c=IN IP4 0.0.0.0", "c=IN IP4")]
    [TestCase("c=IN IP4 224.2.1.1/127/3", "c=IN IP4 0.0.0.0 x")]
    [TestCase("b=AS:128", "b=AS")]
    [TestCase("b=AS:99999999999999999999", "b=AS:-1")]
    public void MediaLevelLine_AndItsMalformedTwin(string valid, string malformed)
    {
        Assert.That(() => SessionDescription.Parse(InMedia(valid)), Throws.Nothing);
        AssertFails(InMedia(malformed), FirstInMedia);
    }

    [TestCase("m=audio 9 UDP/TLS/RTP/SAVPF 111", "m=audio 9 UDP/TLS/RTP/SAVPF")]
    [TestCase("m=audio 0 UDP/TLS/RTP/SAVPF 127", "m=audio 0 UDP/TLS/RTP/SAVPF 128")]
    [TestCase("m=audio 65535 RTP/AVP 0", "m=audio 65536 RTP/AVP 0")]
    [TestCase("m=audio 9/2 RTP/AVP 0", "m=audio 9/0 RTP/AVP 0")]
    [TestCase("m=audio 9 RTP/AVP 0 8", "m=audio 9 RTP/AVP 0  8")]
    [TestCase("m=audio 9 RTP/AVP 0", "m=audio 9 RTP/AVP 0 ")]
    [TestCase("m=audio 9 RTP/AVP 0", "m=audio -9 RTP/AVP 0")]
    [TestCase("m=audio 9 RTP/AVP 0", "m=audio 99999999999999999999 RTP/AVP 0")]
    [TestCase("m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "m=application 9 RTP/AVP webrtc-datachannel")]
    [TestCase("m=application 9 UDP/DTLS/SCTP webrtc-datachannel", "m=application 9 UDP//SCTP webrtc-datachannel")]
    [TestCase("m=x-new 9 udp wb", "m=x/new 9 udp wb")]
    [TestCase("m=x-new 9 udp wb", "m= 9 udp wb")]
    public void MediaLine_AndItsMalformedTwin(string valid, string malformed)
    {
        Assert.That(SessionDescription.Parse(InSession(valid)).ToString(), Is.EqualTo(InSession(valid)));
        AssertFails(InSession(malformed), 5);
    }

    [Test]
    public void Error_QuotesALongLineInPart()
    {
        var error = Assert.Throws<Conformance.WebRtc.RTCError>(() => SessionDescription.Parse(InMedia("a=mid:" + new string(' ', 10_000))))!;

        Assert.That(error.Message, Has.Length.LessThan(300).And.Contain("RFC 5888"));
    }

    [Test]
    public void Origin_HasItsSixFields() => Assert.That(
        SessionDescription.Parse(InSession()).Origin, Is.EqualTo(new SdpOrigin("-", "1", "2", "IN", "IP4", "127.0.0.1")));

    [Test]
    public void Groups_HaveTheTaggedSectionFirst()
    {
        var groups = SessionDescription.Parse(InSession("a=group:BUNDLE b a", "a=group:LS")).Groups;

        Assert.That(groups.Select(group => group.ToString()), Is.EqualTo(new[] { "BUNDLE b a", "LS" }));
        Assert.That(groups[0].Mids, Is.EqualTo(new[] { "b", "a" }));
    }

    [Test]
    public void IceLite_IsOfTheSession()
    {
        Assert.That(SessionDescription.Parse(InSession("a=ice-lite")).IsIceLite, Is.True);
        Assert.That(SessionDescription.Parse(InSession()).IsIceLite, Is.False);
    }

    [Test]
    public void FindMid_GivesTheSectionOrNothing()
    {
        var description = SessionDescription.Parse(InSession("m=audio 9 RTP/AVP 0", "a=mid:a", "m=audio 9 RTP/AVP 0", "m=audio 9 RTP/AVP 0", "a=mid:b"));

        Assert.That(description.FindMid("b"), Is.SameAs(description.Media[2]));
        Assert.That(description.FindMid("c"), Is.Null);
    }

    [Test]
    public void Clone_Changed_LeavesTheFirstAsItWas()
    {
        var text = InMedia("a=mid:0");
        var description = SessionDescription.Parse(text);

        var copy = description.Clone();
        copy.Lines.Clear();
        copy.Media[0].Port = 0;
        copy.Media[0].Formats = ["0"];
        copy.Media[0].Add("rtcp-mux");

        Assert.That(description.ToString(), Is.EqualTo(text));
        Assert.That(copy.ToString(), Is.EqualTo(Text("m=audio 0 UDP/TLS/RTP/SAVPF 0", "a=mid:0", "a=rtcp-mux")));
    }

    [Test]
    public void Clone_InheritsFromItsOwnSession()
    {
        var copy = SessionDescription.Parse(InMedia("a=mid:0")).Clone();
        copy.Lines.Add(SdpLine.Attribute("setup", "active"));

        Assert.That(copy.Media[0].Setup, Is.EqualTo("active"));
    }

    [Test]
    public void Port_Changed_KeepsTheRestOfTheMediaLine()
    {
        var description = SessionDescription.Parse(InSession("m=audio 09/2 RTP/AVP 0 00"));
        Assert.That(description.Media[0].Line.ToString(), Is.EqualTo("m=audio 09/2 RTP/AVP 0 00"));

        description.Media[0].Port = 0;

        Assert.That(description.Media[0].Line.ToString(), Is.EqualTo("m=audio 0/2 RTP/AVP 0 00"));
    }
}
