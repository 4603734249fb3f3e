using Conformance.WebRtc.Sdp;
using static Conformance.Units.Managed.Sdp.Descriptions;

namespace Conformance.Units.Managed.Sdp;

/// <summary>The grammar of each attribute: a line that fits, and its malformed twin.</summary>
public sealed class AttributeGrammarTests
{
    private const string Candidate = "a=candidate:1 1 udp 2130706431 192.0.2.1 54400 typ host";
    private static readonly string s_sha256 = string.Join(':', Enumerable.Repeat("0F", 32));

    private static readonly (string Valid, string Malformed)[] s_twins =
    [
        ("a=unknown", "a=un known"),
        ("a=unknown:any thing", "a=unknown:"),
        ("a=x-y", "a=:x"),
        ("a=mid:0", "a=mid"),
        ("a=mid:{a}", "a=mid:a b"),
        ("a=mid:audio", "a=mid:"),
        ("a=mid:a.b", "a=mid:a/b"),
        ("a=group:BUNDLE 0 1", "a=group:BUNDLE 0  1"),
        ("a=group:BUNDLE", "a=group"),
        ("a=bundle-only", "a=bundle-only:yes"),
        ("a=msid:stream track", "a=msid:stream track more"),
        ("a=msid:-", "a=msid:- "),
        ("a=msid:" + new string('s', 64), "a=msid:" + new string('s', 65)),
        ("a=sendrecv", "a=sendrecv:"),
        ("a=sendonly", "a=sendonly:x"),
        ("a=recvonly", "a=recvonly:x"),
        ("a=inactive", "a=inactive:x"),
        ("a=ice-ufrag:abcd", "a=ice-ufrag:abc"),
        ("a=ice-ufrag:" + new string('u', 256), "a=ice-ufrag:" + new string('u', 257)),
        ("a=ice-ufrag:a+/9", "a=ice-ufrag:a-_9"),
        ("a=ice-pwd:" + new string('p', 22), "a=ice-pwd:" + new string('p', 21)),
        ("a=ice-pwd:" + new string('p', 256), "a=ice-pwd:" + new string('p', 257)),
        ("a=ice-options:trickle ice2", "a=ice-options:trickle "),
        ("a=ice-options:google-ice", "a=ice-options:a,b"),
        ("a=ice-lite", "a=ice-lite:1"),
        ("a=ice-pacing:50", "a=ice-pacing:12345678901"),
        ("a=remote-candidates:1 192.0.2.1 9 2 192.0.2.1 10", "a=remote-candidates:1 192.0.2.1"),
        (Candidate, Candidate + " generation"),
        ("a=end-of-candidates", "a=end-of-candidates:0"),
        ("a=fingerprint:sha-256 " + s_sha256, "a=fingerprint:sha-256 " + s_sha256 + ":00"),
        ("a=fingerprint:SHA-256 " + s_sha256.ToLowerInvariant(), "a=fingerprint:SHA-256 " + s_sha256[3..]),
        ("a=fingerprint:sha-1 " + s_sha256[..59], "a=fingerprint:sha-1 " + s_sha256),
        ("a=fingerprint:sha-224 " + s_sha256[..83], "a=fingerprint:sha-224 " + s_sha256[..82]),
        ("a=fingerprint:sha-384 " + s_sha256 + ":" + s_sha256[..47], "a=fingerprint:sha-384 " + s_sha256),
        ("a=fingerprint:sha-512 " + s_sha256 + ":" + s_sha256, "a=fingerprint:sha-512 " + s_sha256 + "-" + s_sha256),
        ("a=fingerprint:sha-to-come 00:11", "a=fingerprint:sha-to-come 00:1G"),
        ("a=fingerprint:sha-to-come 00", "a=fingerprint:sha-to-come 0"),
        ("a=fingerprint:sha-to-come 00:11", "a=fingerprint:sha-to-come"),
        ("a=setup:actpass", "a=setup:ACTPASS"),
        ("a=setup:holdconn", "a=setup:both"),
        ("a=tls-id:" + new string('t', 20), "a=tls-id:" + new string('t', 19)),
        ("a=rtpmap:111 opus/48000/2", "a=rtpmap:128 opus/48000/2"),
        ("a=rtpmap:0 PCMU/8000", "a=rtpmap:0 PCMU"),
        ("a=rtpmap:0 PCMU/8000", "a=rtpmap:0 PCMU/0"),
        ("a=rtpmap:0 PCMU/8000/1", "a=rtpmap:0 PCMU/8000/"),
        ("a=rtpmap:0 PCMU/2147483647", "a=rtpmap:0 PCMU/2147483648"),
        ("a=rtpmap:0 PCMU/8000", "a=rtpmap:0 /8000"),
        ("a=rtpmap:0 PCMU/8000", "a=rtpmap:0 PCMU/8000 x"),
        ("a=fmtp:111 minptime=10;useinbandfec=1", "a=fmtp:111"),
        ("a=fmtp:webrtc-datachannel max-message-size=1", "a=fmtp:webrtc-datachannel "),
        ("a=rtcp-fb:* nack pli", "a=rtcp-fb:** nack"),
        ("a=rtcp-fb:96 nack", "a=rtcp-fb:96"),
        ("a=rtcp-fb:96 nack", "a=rtcp-fb:960 nack"),
        ("a=rtcp:9 IN IP4 0.0.0.0", "a=rtcp:9 IN IP4"),
        ("a=rtcp:65535", "a=rtcp:65536"),
        ("a=rtcp-mux", "a=rtcp-mux:1"),
        ("a=rtcp-mux-only", "a=rtcp-mux-only:1"),
        ("a=rtcp-rsize", "a=rtcp-rsize:1"),
        ("a=extmap:1 urn:x", "a=extmap:0 urn:x"),
        ("a=extmap:14/sendonly urn:x attributes and more", "a=extmap:14/stopped urn:x"),
        ("a=extmap:255 urn:x", "a=extmap:256 urn:x"),
        ("a=extmap:4096 urn:x", "a=extmap:4095 urn:x"),
        ("a=extmap:4351 urn:x", "a=extmap:4352 urn:x"),
        ("a=extmap:1 urn:x", "a=extmap:1"),
        ("a=extmap:1 urn:x", "a=extmap:99999999999 urn:x"),
        ("a=extmap-allow-mixed", "a=extmap-allow-mixed:1"),
        ("a=ssrc:4294967295 cname:a b", "a=ssrc:4294967296 cname:a"),
        ("a=ssrc:1 cname", "a=ssrc:1"),
        ("a=ssrc-group:FID 1 2", "a=ssrc-group:FID 1 x"),
        ("a=ptime:20", "a=ptime:0"),
        ("a=maxptime:2.5", "a=maxptime:2."),
        ("a=rid:q send", "a=rid:q both"),
        ("a=rid:a-b_1 recv pt=96,97;max-width=1280", "a=rid:a.b recv"),
        ("a=rid:q send max-fps", "a=rid:q send ;"),
        ("a=simulcast:send q;h;~f recv 1,2;3", "a=simulcast:send q;;f"),
        ("a=simulcast:recv 1", "a=simulcast:recv 1 recv 2"),
        ("a=simulcast:send 1 recv 2", "a=simulcast:send"),
        ("a=simulcast:send 1,~2", "a=simulcast:send 1,~~2"),
        ("a=sctp-port:5000", "a=sctp-port:65536"),
        ("a=sctp-port:0", "a=sctp-port:"),
        ("a=max-message-size:0", "a=max-message-size:-1"),
        ("a=max-message-size:9223372036854775807", "a=max-message-size:9223372036854775808"),
    ];

    // Those of which a section has one.
    private static readonly (string First, string Second)[] s_pairs =
    [
        ("a=mid:0", "a=mid:1"),
        ("a=mid:0", "a=mid:0"),
        ("a=ice-ufrag:abcd", "a=ice-ufrag:efgh"),
        ("a=ice-pwd:" + new string('p', 22), "a=ice-pwd:" + new string('q', 22)),
        ("a=ice-options:trickle", "a=ice-options:ice2"),
        ("a=setup:active", "a=setup:passive"),
        ("a=sendrecv", "a=recvonly"),
        ("a=inactive", "a=inactive"),
        ("a=sctp-port:5000", "a=sctp-port:5001"),
        ("a=max-message-size:1", "a=max-message-size:2"),
        ("a=simulcast:send 1", "a=simulcast:send 2"),
        ("a=rtcp:9", "a=rtcp:10"),
    ];

    private static IEnumerable<TestCaseData> Twins => s_twins.Select(twin => new TestCaseData(twin.Valid, twin.Malformed));

    private static IEnumerable<TestCaseData> Pairs => s_pairs.Select(pair => new TestCaseData(pair.First, pair.Second));

    [TestCaseSource(nameof(Twins))]
    public void Attribute_AndItsMalformedTwin(string valid, string malformed)
    {
        Assert.That(SessionDescription.Parse(InMedia(valid)).ToString(), Is.EqualTo(InMedia(valid)));
        AssertFails(InMedia(malformed), FirstInMedia);
    }

    [TestCaseSource(nameof(Twins))]
    public void MalformedTwin_AtTheSession_Fails(string valid, string malformed)
    {
        Assert.That(() => SessionDescription.Parse(InSession(valid)), Throws.Nothing);
        AssertFails(InSession(malformed), 5);
    }

    [TestCaseSource(nameof(Pairs))]
    public void SecondOfItsKind_InOneSection_Fails(string first, string second) => AssertFails(InMedia(first, second), FirstInMedia + 1, "one at most");

    [TestCaseSource(nameof(Pairs))]
    public void SecondOfItsKind_InAnotherSection_Parses(string first, string second) =>
        Assert.That(() => SessionDescription.Parse(InMedia(first, "m=audio 9 RTP/AVP 0", second)), Throws.Nothing);

    [Test]
    public void EveryRule_HasTwins() => Assert.That(
        SdpAttributeRules.All.Select(rule => rule.Name).Except(s_twins.Select(twin => twin.Valid[2..].Split(':')[0])), Is.Empty);
}
