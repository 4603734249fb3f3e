namespace Conformance.Units.Spec.Sdp;

/// <summary>
/// Descriptions that keep every rule: audio, video with rtx, and data; offered, answered, offered and answered again. Tests put one fault into one of them.
/// </summary>
internal static class SdpSample
{
    private const string Fingerprint =
        "a=fingerprint:sha-256 6B:8B:5D:EA:59:04:20:23:29:C8:87:1C:CC:87:32:BE:DD:8C:66:A5:8E:50:55:EA:8C:D3:B6:5C:09:5E:D6:BC";

    private const string RemoteFingerprint =
        "a=fingerprint:sha-256 00:8B:5D:EA:59:04:20:23:29:C8:87:1C:CC:87:32:BE:DD:8C:66:A5:8E:50:55:EA:8C:D3:B6:5C:09:5E:D6:BC";

    private static readonly string[] Audio =
    [
        "a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid", "a=sendrecv", "a=msid:stream", "a=rtpmap:111 opus/48000/2", "a=fmtp:111 useinbandfec=1",
        "a=rtpmap:0 PCMU/8000", "a=rtcp-fb:111 transport-cc", "a=maxptime:120",
    ];

    private static readonly string[] Video =
    [
        "a=extmap:1 urn:ietf:params:rtp-hdrext:sdes:mid", "a=sendrecv", "a=msid:stream", "a=rtpmap:96 VP8/90000", "a=rtcp-fb:96 nack",
        "a=rtpmap:97 rtx/90000", "a=fmtp:97 apt=96",
    ];

    private static readonly string[] Sctp = ["a=sctp-port:5000", "a=max-message-size:262144"];

    /// <summary>An initial offer.</summary>
    public static string Offer { get; } = Text(
    [
        .. Session(1, "4962303333179871722"),
        .. Media("audio 9 UDP/TLS/RTP/SAVPF 111 0", "0"), .. Transport("AAAA", "actpass", "offererTlsIdOfTwentyCh"), .. Rtcp, .. Audio,
        .. Media("video 9 UDP/TLS/RTP/SAVPF 96 97", "1"), .. Transport("BBBB", "actpass", "offererTlsIdOfTwentyCh"), .. Rtcp, .. Video,
        .. Media("application 9 UDP/DTLS/SCTP webrtc-datachannel", "2"), .. Transport("CCCC", "actpass", "offererTlsIdOfTwentyCh"), .. Sctp,
    ]);

    /// <summary>The answer to it.</summary>
    public static string Answer { get; } = Text(
    [
        .. Session(1, "5962303333179871722"),
        .. Media("audio 9 UDP/TLS/RTP/SAVPF 111 0", "0"), .. Transport("DDDD", "active", "answererTlsIdOfTwentyC"), "a=rtcp-mux", "a=rtcp-rsize", .. Audio,
        .. Media("video 9 UDP/TLS/RTP/SAVPF 96 97", "1"), .. Video,
        .. Media("application 9 UDP/DTLS/SCTP webrtc-datachannel", "2"), .. Sctp,
    ]).Replace(Fingerprint, RemoteFingerprint, StringComparison.Ordinal);

    /// <summary>A later offer of the side that offered.</summary>
    public static string Reoffer { get; } = Text(
    [
        .. Session(2, "4962303333179871722"),
        .. Media("audio 9 UDP/TLS/RTP/SAVPF 111 0", "0"), .. Transport("AAAA", "actpass", "offererTlsIdOfTwentyCh"), "a=rtcp-mux", "a=rtcp-rsize", .. Audio,
        .. Media("video 9 UDP/TLS/RTP/SAVPF 96 97", "1"), .. Video,
        .. Media("application 9 UDP/DTLS/SCTP webrtc-datachannel", "2"), .. Sctp,
    ]);

    /// <summary>The answer to that.</summary>
    public static string Reanswer { get; } = Answer.With("5962303333179871722 1 IN", "5962303333179871722 2 IN");

    private static string[] Rtcp => ["a=rtcp:9 IN IP4 0.0.0.0", "a=rtcp-mux", "a=rtcp-mux-only", "a=rtcp-rsize"];

    /// <summary>The text with another one in place of this one, which must be there. All of them are replaced.</summary>
    public static string With(this string text, string old, string replacement)
    {
        Assert.That(text, Does.Contain(old));
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    /// <summary>The text without these lines, each of which must be there.</summary>
    public static string Without(this string text, params string[] lines) =>
        lines.Aggregate(text, (t, line) => t.With(line + "\r\n", ""));

    /// <summary>The text without the lines that begin so.</summary>
    public static string WithoutStart(this string text, string start) =>
        string.Concat(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith(start, StringComparison.Ordinal)).Select(l => l + "\r\n"));

    /// <summary>What stands before this.</summary>
    public static string Cut(this string text, string end) => text[..text.IndexOf(end, StringComparison.Ordinal)] + "\r\n";

    /// <summary>The text of one section.</summary>
    public static string Section(this string text, string mid)
    {
        var found = "";
        _ = text.In(mid, s => found = s);
        return found.StartsWith("m=", StringComparison.Ordinal) ? found : "m=" + found;
    }

    /// <summary>One section, by its mid, edited.</summary>
    public static string In(this string text, string mid, Func<string, string> edit)
    {
        var sections = text.Split("\r\nm=");
        var at = Array.FindIndex(sections, s => s.Contains($"\r\na=mid:{mid}\r\n", StringComparison.Ordinal));
        Assert.That(at, Is.GreaterThan(0), $"a section with mid {mid}");
        sections[at] = edit(sections[at] + (at < sections.Length - 1 ? "\r\n" : ""));
        sections[at] = at < sections.Length - 1 ? sections[at][..^2] : sections[at];
        return string.Join("\r\nm=", sections);
    }

    /// <summary>A line at the end of a section.</summary>
    public static string Add(this string text, string mid, string line) => text.In(mid, s => s + line + "\r\n");

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\r\n"));

    private static string[] Session(int version, string id) =>
        ["v=0", $"o=- {id} {version} IN IP4 0.0.0.0", "s=-", "t=0 0", "a=group:BUNDLE 0 1 2", "a=ice-options:trickle ice2"];

    private static string[] Media(string line, string mid) => [$"m={line}", "c=IN IP4 0.0.0.0", $"a=mid:{mid}"];

    private static string[] Transport(string ufrag, string setup, string tlsId) =>
        [$"a=ice-ufrag:{ufrag}", $"a=ice-pwd:{ufrag}passwordOfTwentyTwo", Fingerprint, $"a=setup:{setup}", $"a=tls-id:{tlsId}"];
}
