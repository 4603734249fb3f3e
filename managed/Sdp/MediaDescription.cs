using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>One media description (RFC 8866 section 5.14): its m= line and the lines behind it. Attributes are read out of the lines on demand.</summary>
internal sealed class MediaDescription
{
    private SdpLine? _line;

    // What was read last, and how many lines there were then: lines are only ever added.
    private (int Lines, IReadOnlyList<SdpCodec> Codecs)? _codecs;
    private (int Lines, IReadOnlyList<SdpExtmap> Extensions)? _extensions;
    private (int Lines, string? Mid)? _mid;

    public MediaDescription(SessionDescription session, string kind, int port, string protocol, ImmutableArray<string> formats) =>
        (Session, Kind, Port, Protocol, Formats) = (session, kind, port, protocol, formats);

    internal MediaDescription(
        SessionDescription session, string kind, int port, string protocol, ImmutableArray<string> formats, int? portCount, SdpLine? line)
        : this(session, kind, port, protocol, formats) => (PortCount, _line) = (portCount, line);

    /// <summary>The description that it is a part of: where attributes are inherited from.</summary>
    public SessionDescription Session { get; }

    /// <summary><c>audio</c>, <c>video</c>, <c>application</c>, ...</summary>
    public string Kind { get; }

    /// <summary>The port of the m= line, 0 to 65535.</summary>
    public int Port
    {
        get;
        set => (field, _line) = (value, null);
    }

    /// <summary>How many ports there are, for <c>49170/2</c> in the m= line; null where it is not said.</summary>
    public int? PortCount { get; }

    /// <summary><c>UDP/TLS/RTP/SAVPF</c>, <c>UDP/DTLS/SCTP</c>, ...</summary>
    public string Protocol { get; }

    /// <summary>The formats of the m= line.</summary>
    public ImmutableArray<string> Formats
    {
        get;
        set => (field, _line, _codecs) = (value, null, null);
    }

    /// <summary>The m= line: as it was read, until its port or formats are changed.</summary>
    public SdpLine Line => _line ??= MediaLine.Write(this);

    /// <summary>The lines behind the m= line, in order.</summary>
    public List<SdpLine> Lines { get; } = [];

    /// <summary>True when the section is rejected or stopped: port 0 without a=bundle-only (RFC 9143 section 6).</summary>
    public bool IsRejected => Port == 0 && !IsBundleOnly;

    /// <summary>True for a section over UDP/DTLS/SCTP or TCP/DTLS/SCTP (RFC 8841).</summary>
    public bool IsData => Protocol is "UDP/DTLS/SCTP" or "TCP/DTLS/SCTP";

    /// <summary>a=mid (RFC 5888), null when there is none.</summary>
    public string? Mid
    {
        get
        {
            if (_mid?.Lines != Lines.Count)
            {
                _mid = (Lines.Count, Get("mid"));
            }

            return _mid!.Value.Mid;
        }
    }

    /// <summary>The direction, inherited from the session, sendrecv where there is none (RFC 8866 section 6.7). Never stopped.</summary>
    public RTCRtpTransceiverDirection Direction =>
        DirectionOf(Lines) ?? DirectionOf(Session.Lines) ?? RTCRtpTransceiverDirection.Sendrecv;

    /// <summary>a=ice-ufrag, the section's own or the session's (RFC 8839 section 5.4).</summary>
    public string? IceUfrag => Inherited("ice-ufrag");

    /// <summary>a=ice-pwd, the section's own or the session's.</summary>
    public string? IcePwd => Inherited("ice-pwd");

    /// <summary>a=ice-options of the section and the session: <c>trickle</c>, <c>ice2</c>, <c>renomination</c>.</summary>
    public IReadOnlyList<string> IceOptions => [.. OptionsOf(Lines).Union(OptionsOf(Session.Lines))];

    /// <summary>a=fingerprint (RFC 8122), the section's own or the session's.</summary>
    public IReadOnlyList<RTCDtlsFingerprint> Fingerprints => OwnOrSession<RTCDtlsFingerprint>("fingerprint", DtlsAttributes.TryParseFingerprint);

    /// <summary>a=setup: <c>actpass</c>, <c>active</c>, <c>passive</c>, <c>holdconn</c> (RFC 4145), the section's own or the session's; null when there is none.</summary>
    public string? Setup => Inherited("setup");

    /// <summary>True with a=rtcp-mux (RFC 5761) or a=rtcp-mux-only (RFC 8858).</summary>
    public bool IsRtcpMux => Has("rtcp-mux") || Has("rtcp-mux-only");

    /// <summary>True with a=rtcp-rsize (RFC 5506).</summary>
    public bool IsReducedSizeRtcp => Has("rtcp-rsize");

    /// <summary>True with a=bundle-only (RFC 9143 section 6).</summary>
    public bool IsBundleOnly => Has("bundle-only");

    /// <summary>The payload types of the m= line in order, each with its a=rtpmap, a=fmtp and a=rtcp-fb. Static ones (0, 8, 9, 13, ...) need no rtpmap.</summary>
    public IReadOnlyList<SdpCodec> Codecs
    {
        get
        {
            if (_codecs?.Lines != Lines.Count)
            {
                _codecs = (Lines.Count, CodecTable.Read(this));
            }

            return _codecs!.Value.Codecs;
        }
    }

    /// <summary>a=extmap (RFC 8285).</summary>
    public IReadOnlyList<SdpExtmap> HeaderExtensions
    {
        get
        {
            if (_extensions?.Lines != Lines.Count)
            {
                _extensions = (Lines.Count, OwnOrSession<SdpExtmap>("extmap", SdpExtmap.TryParse));
            }

            return _extensions!.Value.Extensions;
        }
    }

    /// <summary>a=msid (RFC 8830).</summary>
    public IReadOnlyList<SdpMsid> Msids => Lines.All<SdpMsid>("msid", SdpMsid.TryParse);

    /// <summary>a=rid (RFC 8851).</summary>
    public IReadOnlyList<SdpRid> Rids => Lines.All<SdpRid>("rid", SdpRid.TryParse);

    /// <summary>a=simulcast (RFC 8853), null when there is none.</summary>
    public SdpSimulcast? Simulcast => Lines.TryFind("simulcast", out var value) && SdpSimulcast.TryParse(value, out var simulcast) ? simulcast : null;

    /// <summary>a=sctp-port (RFC 8841 section 5.1), null when there is none.</summary>
    public int? SctpPort => Lines.TryFind("sctp-port", out var value) && SdpGrammar.TryNumber(value, 65535, out int port) ? port : null;

    /// <summary>a=max-message-size in bytes (RFC 8841 section 6.1); 0 for any size; null when there is none.</summary>
    public long? MaxMessageSize => Lines.TryFind("max-message-size", out var value) && SdpGrammar.TryNumber(value, long.MaxValue, out var size) ? size : null;

    /// <summary>The values of a=candidate (RFC 8839 section 5.1), without <c>a=</c> and with <c>candidate:</c>.</summary>
    public IReadOnlyList<string> Candidates
    {
        get
        {
            List<string> candidates = [];
            foreach (var line in Lines)
            {
                if (line.IsAttribute("candidate"))
                {
                    candidates.Add(line.Value.ToString());
                }
            }

            return candidates;
        }
    }

    /// <summary>True with a=end-of-candidates of the section or the session (RFC 8840 section 8.2).</summary>
    public bool HasEndOfCandidates => Has("end-of-candidates") || Session.Lines.Has("end-of-candidates");

    /// <summary>Adds <c>a=name</c> or <c>a=name:value</c> at the end.</summary>
    public void Add(string name, string? value = null) => Lines.Add(SdpLine.Attribute(name, value));

    /// <summary>True when the section itself has the attribute.</summary>
    public bool Has(string name) => Lines.Has(name);

    /// <summary>The value of the section's own attribute, null when it has none.</summary>
    public string? Get(string name) => Lines.Get(name);

    /// <summary>A copy that belongs to a copy of the session.</summary>
    internal MediaDescription CloneInto(SessionDescription session)
    {
        var copy = new MediaDescription(session, Kind, Port, Protocol, Formats, PortCount, _line);
        copy.Lines.AddRange(Lines);
        (copy._codecs, copy._extensions, copy._mid) = (_codecs, _extensions, _mid);
        return copy;
    }

    private static RTCRtpTransceiverDirection? DirectionOf(List<SdpLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Type == 'a' && SdpDirection.TryParse(line.Value, out var direction))
            {
                return direction;
            }
        }

        return null;
    }

    private static string[] OptionsOf(List<SdpLine> lines) => lines.Get("ice-options")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string? Inherited(string name) => Lines.Get(name) ?? Session.Lines.Get(name);

    private List<T> OwnOrSession<T>(string name, SdpLines.Parser<T> parser)
        where T : class =>
        Lines.All(name, parser) is { Count: > 0 } own ? own : Session.Lines.All(name, parser);
}
