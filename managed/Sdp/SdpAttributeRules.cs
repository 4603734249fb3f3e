using System.Collections.Frozen;

namespace Conformance.WebRtc.Sdp;

/// <summary>The attributes that are checked, as data (RFC 9429 sections 5.8.1 and 5.8.2).</summary>
internal static class SdpAttributeRules
{
    private const int MostPort = 65535;

    private static readonly SdpAttributeRule[] s_all =
    [
        new("mid", SdpGrammar.IsToken, "a token", "RFC 5888 section 4", 1 << 0),
        new("group", SdpGroup.IsValid, "a token and mids", "RFC 5888 section 5"),
        new("bundle-only", IsFlag, "no value", "RFC 9143 section 6"),
        new("msid", SdpMsid.IsValid, "a stream id and a track id of 1 to 64 token characters", "RFC 8830 section 2"),

        new("sendrecv", IsFlag, "no value", "RFC 8866 section 6.7", 1 << 1),
        new("sendonly", IsFlag, "no value", "RFC 8866 section 6.7", 1 << 1),
        new("recvonly", IsFlag, "no value", "RFC 8866 section 6.7", 1 << 1),
        new("inactive", IsFlag, "no value", "RFC 8866 section 6.7", 1 << 1),

        new("ice-ufrag", IceAttributes.IsUfrag, "4 to 256 ice-chars", "RFC 8839 section 5.4", 1 << 2),
        new("ice-pwd", IceAttributes.IsPassword, "22 to 256 ice-chars", "RFC 8839 section 5.4", 1 << 3),
        new("ice-options", IceAttributes.AreOptions, "tags of ice-chars", "RFC 8839 section 5.6", 1 << 4),
        new("ice-lite", IsFlag, "no value", "RFC 8839 section 5.3"),
        new("ice-pacing", IceAttributes.IsPacing, "1 to 10 digits", "RFC 8839 section 5.5", 1 << 5),
        new("candidate", CandidateAttribute.IsValid, "a candidate-attribute", "RFC 8839 section 5.1"),
        new("remote-candidates", IceAttributes.AreRemoteCandidates, "components, addresses and ports", "RFC 8839 section 5.2", 1 << 6),
        new("end-of-candidates", IsFlag, "no value", "RFC 8840 section 8.2"),

        new("fingerprint", DtlsAttributes.IsFingerprint, "a hash function and as many pairs of digits as it gives", "RFC 8122 section 5"),
        new("setup", DtlsAttributes.IsSetup, "actpass, active, passive or holdconn", "RFC 4145 section 4", 1 << 7),
        new("tls-id", DtlsAttributes.IsTlsId, "20 to 255 characters", "RFC 8842 section 4", 1 << 8),

        new("rtpmap", RtpAttributes.IsMap, "a payload type and name/rate or name/rate/channels", "RFC 8866 section 6.6"),
        new("fmtp", RtpAttributes.IsFormatParameters, "a format and its parameters", "RFC 8866 section 6.15"),
        new("rtcp-fb", RtpAttributes.IsFeedback, "a payload type or *, and a kind of feedback", "RFC 4585 section 4.2"),
        new("rtcp", RtpAttributes.IsRtcp, "a port, alone or with an address", "RFC 3605 section 2.1", 1 << 9),
        new("rtcp-mux", IsFlag, "no value", "RFC 5761 section 5.1.1"),
        new("rtcp-mux-only", IsFlag, "no value", "RFC 8858 section 3"),
        new("rtcp-rsize", IsFlag, "no value", "RFC 5506 section 5"),
        new("extmap", SdpExtmap.IsValid, "an id from 1 to 255 or 4096 to 4351, a direction or none, and a URI", "RFC 8285 section 5"),
        new("extmap-allow-mixed", IsFlag, "no value", "RFC 8285 section 6"),
        new("ssrc", RtpAttributes.IsSource, "a 32-bit number and an attribute", "RFC 5576 section 4.1"),
        new("ssrc-group", RtpAttributes.IsSourceGroup, "a token and 32-bit numbers", "RFC 5576 section 4.2"),
        new("ptime", RtpAttributes.IsTime, "milliseconds", "RFC 8866 section 6.4", 1 << 10),
        new("maxptime", RtpAttributes.IsTime, "milliseconds", "RFC 8866 section 6.5", 1 << 11),
        new("rid", SdpRid.IsValid, "a rid, send or recv, and restrictions or none", "RFC 8851 section 10"),
        new("simulcast", SdpSimulcast.IsValid, "send, recv or both, each once with a list of rids", "RFC 8853 section 5.1", 1 << 12),

        new("sctp-port", value => SdpGrammar.TryNumber(value, MostPort, out int _), "a number from 0 to 65535", "RFC 8841 section 5.2", 1 << 13),
        new("max-message-size", value => SdpGrammar.TryNumber(value, long.MaxValue, out _), "a number of bytes", "RFC 8841 section 6.2", 1 << 14),
    ];

    private static readonly FrozenDictionary<string, SdpAttributeRule>.AlternateLookup<ReadOnlySpan<char>> s_byName =
        s_all.ToFrozenDictionary(rule => rule.Name).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SdpAttributeRule> All => s_all;

    /// <summary>The rule for an attribute, null where there is none: other attributes are kept as they are.</summary>
    public static SdpAttributeRule? Find(ReadOnlySpan<char> name) => s_byName.TryGetValue(name, out var rule) ? rule : null;

    private static bool IsFlag(ReadOnlySpan<char> value) => value.IsEmpty;
}
