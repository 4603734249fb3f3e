using System.Collections.Immutable;

namespace Conformance.WebRtc.Sdp;

/// <summary>One media description (RFC 8866 section 5.14): its m= line and the lines behind it. Attributes are read out of the lines on demand.</summary>
internal sealed class MediaDescription
{
    public MediaDescription(SessionDescription session, string kind, int port, string protocol, ImmutableArray<string> formats) =>
        (Session, Kind, Port, Protocol, Formats) = (session, kind, port, protocol, formats);

    /// <summary>The description that it is a part of: where attributes are inherited from.</summary>
    public SessionDescription Session { get; }

    /// <summary><c>audio</c>, <c>video</c>, <c>application</c>, ...</summary>
    public string Kind { get; }

    /// <summary>The port of the m= line, 0 to 65535.</summary>
    public int Port { get; set; }

    /// <summary><c>UDP/TLS/RTP/SAVPF</c>, <c>UDP/DTLS/SCTP</c>, ...</summary>
    public string Protocol { get; }

    /// <summary>The formats of the m= line.</summary>
    public ImmutableArray<string> Formats { get; set; }

    /// <summary>The lines behind the m= line, in order.</summary>
    public List<SdpLine> Lines { get; } = [];

    /// <summary>True when the section is rejected or stopped: port 0 without a=bundle-only (RFC 9143 section 6).</summary>
    public bool IsRejected => throw new NotImplementedException();

    /// <summary>True for a section over UDP/DTLS/SCTP or TCP/DTLS/SCTP (RFC 8841).</summary>
    public bool IsData => throw new NotImplementedException();

    /// <summary>a=mid (RFC 5888), null when there is none.</summary>
    public string? Mid => throw new NotImplementedException();

    /// <summary>The direction, inherited from the session, sendrecv where there is none (RFC 8866 section 6.7). Never stopped.</summary>
    public RTCRtpTransceiverDirection Direction => throw new NotImplementedException();

    /// <summary>a=ice-ufrag, the section's own or the session's (RFC 8839 section 5.4).</summary>
    public string? IceUfrag => throw new NotImplementedException();

    /// <summary>a=ice-pwd, the section's own or the session's.</summary>
    public string? IcePwd => throw new NotImplementedException();

    /// <summary>a=ice-options of the section and the session: <c>trickle</c>, <c>ice2</c>, <c>renomination</c>.</summary>
    public IReadOnlyList<string> IceOptions => throw new NotImplementedException();

    /// <summary>a=fingerprint (RFC 8122), the section's own or the session's.</summary>
    public IReadOnlyList<RTCDtlsFingerprint> Fingerprints => throw new NotImplementedException();

    /// <summary>a=setup: <c>actpass</c>, <c>active</c>, <c>passive</c>, <c>holdconn</c> (RFC 4145), the section's own or the session's; null when there is none.</summary>
    public string? Setup => throw new NotImplementedException();

    /// <summary>True with a=rtcp-mux (RFC 5761) or a=rtcp-mux-only (RFC 8858).</summary>
    public bool IsRtcpMux => throw new NotImplementedException();

    /// <summary>True with a=rtcp-rsize (RFC 5506).</summary>
    public bool IsReducedSizeRtcp => throw new NotImplementedException();

    /// <summary>True with a=bundle-only (RFC 9143 section 6).</summary>
    public bool IsBundleOnly => throw new NotImplementedException();

    /// <summary>The payload types of the m= line in order, each with its a=rtpmap, a=fmtp and a=rtcp-fb. Static ones (0, 8, 9, 13, ...) need no rtpmap.</summary>
    public IReadOnlyList<SdpCodec> Codecs => throw new NotImplementedException();

    /// <summary>a=extmap (RFC 8285).</summary>
    public IReadOnlyList<SdpExtmap> HeaderExtensions => throw new NotImplementedException();

    /// <summary>a=msid (RFC 8830).</summary>
    public IReadOnlyList<SdpMsid> Msids => throw new NotImplementedException();

    /// <summary>a=rid (RFC 8851).</summary>
    public IReadOnlyList<SdpRid> Rids => throw new NotImplementedException();

    /// <summary>a=simulcast (RFC 8853), null when there is none.</summary>
    public SdpSimulcast? Simulcast => throw new NotImplementedException();

    /// <summary>a=sctp-port (RFC 8841 section 5), null when there is none.</summary>
    public int? SctpPort => throw new NotImplementedException();

    /// <summary>a=max-message-size in bytes (RFC 8841 section 6); 0 for any size; null when there is none.</summary>
    public long? MaxMessageSize => throw new NotImplementedException();

    /// <summary>The values of a=candidate (RFC 8839 section 5.1), without <c>a=</c> and with <c>candidate:</c>.</summary>
    public IReadOnlyList<string> Candidates => throw new NotImplementedException();

    /// <summary>True with a=end-of-candidates of the section or the session (RFC 8840 section 8.2).</summary>
    public bool HasEndOfCandidates => throw new NotImplementedException();

    /// <summary>Adds <c>a=name</c> or <c>a=name:value</c> at the end.</summary>
    public void Add(string name, string? value = null) => Lines.Add(SdpLine.Attribute(name, value));

    /// <summary>True when the section itself has the attribute.</summary>
    public bool Has(string name) => throw new NotImplementedException();

    /// <summary>The value of the section's own attribute, null when it has none.</summary>
    public string? Get(string name) => throw new NotImplementedException();
}
