namespace Conformance.Units.Spec.Sdp;

/// <summary>For each rule over descriptions one that breaks it, and nothing else unless another rule cannot but see the same fault.</summary>
internal static class BreakingDescriptions
{
    private const string Mid = "urn:ietf:params:rtp-hdrext:sdes:mid";

    private static readonly string[] AudioTransport =
        [.. SdpSample.Offer.Split("\r\n").Where(l => l.Contains("AAAA", StringComparison.Ordinal))];

    public static IReadOnlyList<BreakingDescription> All { get; } =
    [
        // The session part
        new("sdp/line-endings", Offers(SdpSample.Offer.With("s=-\r\n", "s=-\n"))),
        new("sdp/line-form", Offers(SdpSample.Offer.Add("2", "nothing"))),
        new("sdp/version-first", Offers(SdpSample.Offer.With("v=0", "v=1"))),
        new("sdp/origin-form", Offers(SdpSample.Offer.With("1 IN IP4 0.0.0.0\r\ns", "one IN IP4 0.0.0.0\r\ns"))),
        new("sdp/origin-username", Offers(SdpSample.Offer.With("o=-", "o=someone"))),
        new("sdp/session-id-range", Offers(SdpSample.Offer.With("4962303333179871722", "9223372036854775807"))),
        new("sdp/origin-address", Offers(SdpSample.Offer.With("IP4 0.0.0.0\r\ns", "IP4 192.0.2.2\r\ns"))),
        new("sdp/origin-stable", Reoffers(SdpSample.Reoffer.With("4962303333179871722", "4962303333179871723"))),
        new("sdp/version-grows", Reoffers(SdpSample.Reoffer.With("1722 2 IN", "1722 1 IN"))),
        new("sdp/version-by-one", Reoffers(SdpSample.Reoffer.With("1722 2 IN", "1722 3 IN"))),
        new("sdp/session-name-third", Offers(SdpSample.Offer.With("s=-\r\nt=0 0\r\n", "t=0 0\r\ns=-\r\n")), "sdp/line-order"),
        new("sdp/session-name-dash", Offers(SdpSample.Offer.With("s=-", "s=call"))),
        new("sdp/name-and-time-stable", Reoffers(SdpSample.Reoffer.With("t=0 0", "t=0 1")), "sdp/time-zero"),
        new("sdp/time-present", Offers(SdpSample.Offer.Without("t=0 0"))),
        new("sdp/time-zero", Offers(SdpSample.Offer.With("t=0 0", "t=1 0"))),
        new("sdp/no-useless-lines", Offers(SdpSample.Offer.With("s=-\r\n", "s=-\r\ni=call\r\n"))),
        new("sdp/no-keys", Offers(SdpSample.Offer.With("t=0 0\r\n", "t=0 0\r\nk=clear:x\r\n"))),
        new("sdp/line-order", Offers(SdpSample.Offer.Add("2", "b=AS:1"))),
        new("sdp/ice-option-trickle", Offers(SdpSample.Offer.With("trickle ice2", "ice2"))),
        new("sdp/ice-option-two", Offers(SdpSample.Offer.With("trickle ice2", "trickle"))),
        new("sdp/ice-option-answered", Answers(SdpSample.Answer, SdpSample.Offer.With("trickle ice2", "trickle"))),
        new("sdp/media-level", Offers(SdpSample.Offer.With("a=group:", "a=extmap-allow-mixed\r\na=group:"))),
        new("sdp/forbidden-attributes", Offers(SdpSample.Offer.Add("0", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x"))),

        // Sections
        new("sdp/answer-sections", Answers(SdpSample.Answer.Cut("\r\nm=application").With("0 1 2", "0 1"))),
        new("sdp/answer-kind", Answers(SdpSample.Answer.With("m=video", "m=audio").Add("1", "a=maxptime:120"))),
        new("sdp/sections-stay", Reoffers(SdpSample.Reoffer.Cut("\r\nm=application").With("0 1 2", "0 1"))),
        new("sdp/mid-stays", Reoffers(SdpSample.Reoffer.With("a=mid:1", "a=mid:3").With("0 1 2", "0 3 2"))),
        new("sdp/recycled-mid", Recycles(RecycledOffer("1"))),
        new("sdp/place-recycled", Recycles(SdpSample.Reoffer.With("BUNDLE 0 1 2", "BUNDLE 0 2 3").With("m=video 9", "m=video 0").In("1", NoStreams)
            + SdpSample.Reoffer.Section("1").With("a=mid:1", "a=mid:3"))),
        new("sdp/offer-protocol", Offers(SdpSample.Offer.With("UDP/DTLS/SCTP", "DTLS/SCTP"))),
        new("sdp/answer-protocol", Answers(SdpSample.Answer, SdpSample.Offer.With("UDP/DTLS/SCTP", "TCP/DTLS/SCTP"))),
        new("sdp/connection-follows", Offers(SdpSample.Offer.In("2", s => s.Without("c=IN IP4 0.0.0.0")))),
        new("sdp/default-port", Offers(SdpSample.Offer.With("m=application 9", "m=application 4000"))),
        new("sdp/default-address", Offers(SdpSample.Offer.In("2", s => s.With("c=IN IP4 0.0.0.0", "c=IN IP4 192.0.2.2")))),
        new("sdp/default-candidate", Reoffers(SdpSample.Reoffer.Add("0", "a=candidate:1 1 udp 1 192.0.2.2 4000 typ host"))),
        new("sdp/one-direction", Offers(SdpSample.Offer.Add("0", "a=sendonly"))),
        new("sdp/direction-present", Offers(SdpSample.Offer.In("0", s => s.Without("a=sendrecv")))),
        new("sdp/answer-direction", Answers(SdpSample.Answer, SdpSample.Offer.In("0", s => s.With("a=sendrecv", "a=sendonly")))),
        new("sdp/transceiver-direction", Negotiated().Transceivers(("0", "recvonly")).Creates("offer", SdpSample.Reoffer)),
        new("sdp/offered-zero", Answers(
            SdpSample.Answer.With("BUNDLE 0 1 2", "BUNDLE 0 1").In("2", s => s + Own("EEEE", "active")),
            SdpSample.Offer.With("BUNDLE 0 1 2", "BUNDLE 0 1").With("m=application 9", "m=application 0"))),
        new("sdp/formats-present", Offers(SdpSample.Offer.With(" webrtc-datachannel", "")), "sdp/data-format"),
        new("sdp/data-section-last", Offers(
            SdpSample.Offer.Cut("\r\nm=audio") + SdpSample.Offer.Section("2") + SdpSample.Offer.Section("0") + SdpSample.Offer.Section("1"))),

        // Mids
        new("sdp/mid-present", Offers(SdpSample.Offer.Without("a=mid:2").With("0 1 2", "0 1"))),
        new("sdp/mid-unique", Offers(SdpSample.Offer.With("a=mid:2", "a=mid:1").With("0 1 2", "0 1"))),
        new("sdp/mid-token", Offers(SdpSample.Offer.With("a=mid:2", "a=mid:(2").With("0 1 2", "0 1 (2"))),
        new("sdp/mid-short", Offers(SdpSample.Offer.With("a=mid:2", "a=mid:data").With("0 1 2", "0 1 data"))),
        new("sdp/answer-mid", Answers(
            SdpSample.Answer.With("a=mid:2", "a=mid:9").With("0 1 2", "0 1 9"),
            SdpSample.Offer.With("0 1 2", "0 1 2 9").Add("2", "a=mid:9"))),

        // BUNDLE
        new("sdp/bundle-offered", Offers(SdpSample.Offer.With("0 1 2", "0 1"))),
        new("sdp/bundle-members", Offers(SdpSample.Offer.With("0 1 2", "0 1 2 3"))),
        new("sdp/bundle-rejected", Offers(SdpSample.Offer.With("m=application 9", "m=application 0"))),
        new("sdp/bundle-once", Offers(SdpSample.Offer.With("0 1 2", "0 1 2\r\na=group:BUNDLE 2"))),
        new("sdp/bundle-answer-subset", Answers(SdpSample.Answer, SdpSample.Offer.With("0 1 2", "0 1"))),
        new("sdp/bundle-answer-complete", Answers(SdpSample.Answer.With("0 1 2", "0 1").In("2", s => s + Own("EEEE", "active")))),
        new("sdp/bundle-only-answer", Answers(SdpSample.Answer.With("m=application 9", "m=application 0").Add("2", "a=bundle-only"))),
        new("sdp/bundle-only-port", Offers(MaxBundle(SdpSample.Offer).With("m=video 0", "m=video 9"), "max-bundle")),
        new("sdp/bundle-only-again", Reoffers(SdpSample.Reoffer.With("m=video 9", "m=video 0").Add("1", "a=bundle-only"))),
        new("sdp/bundle-only-policy", Offers(SdpSample.Offer, "max-bundle")),
        new("sdp/bundled-transport", Answers(SdpSample.Answer.Add("1", "a=setup:active"))),
        new("sdp/bundled-candidates", Answers(SdpSample.Answer.Add("1", "a=end-of-candidates"))),
        new("sdp/bundled-rtcp-mux", Answers(SdpSample.Answer.Add("1", "a=rtcp-mux"))),
        new("sdp/bundled-protocol", Answers(
            SdpSample.Answer.With("video 9 UDP/TLS/RTP/SAVPF", "video 9 TCP/DTLS/RTP/SAVPF"),
            SdpSample.Offer.With("video 9 UDP/TLS/RTP/SAVPF", "video 9 TCP/DTLS/RTP/SAVPF"))),
        new("sdp/bundled-mid-extension", Offers(SdpSample.Offer.In("1", s => s.With(Mid, "urn:other")), "max-compat"), "sdp/extmap-bundle"),
        new("sdp/bundled-address-type", Reoffers(SdpSample.Reoffer.In("1", s => s.With("IP4 0.0.0.0", "IP6 ::")))),

        new("sdp/addresses-unique", ReoffersBeforeTheAnswer(SdpSample.Offer.In("0", Somewhere).In("1", Somewhere))),

        // ICE
        new("sdp/ice-credentials", Offers(SdpSample.Offer.Without(AudioTransport[1]))),
        new("sdp/ice-ufrag-form", Offers(SdpSample.Offer.With("a=ice-ufrag:AAAA", "a=ice-ufrag:AAA"))),
        new("sdp/ice-pwd-form", Offers(SdpSample.Offer.With(AudioTransport[1], "a=ice-pwd:short"))),
        new("sdp/ice-credentials-unique", Offers(SdpSample.Offer.With("BBBB", "AAAA"))),
        new("sdp/ice-credentials-stay", Reoffers(SdpSample.Reoffer.With("AAAA", "FFFF"))),
        new("sdp/ice-restart-answered", Reanswers(SdpSample.Reanswer, SdpSample.Reoffer.With("AAAA", "FFFF"))),
        new("sdp/ice-restart-both", Negotiated().Calls("restartIce").Creates("offer", SdpSample.Reoffer.With("a=ice-ufrag:AAAA", "a=ice-ufrag:FFFF"))),
        new("sdp/candidate-form", Shows("a=candidate:1 1 udp 1 192.0.2.2 4000 host")),
        new("sdp/candidate-related", Shows("a=candidate:1 1 udp 1 192.0.2.2 4000 typ srflx")),
        new("sdp/candidate-tcptype", Shows("a=candidate:1 1 tcp 1 192.0.2.2 9 typ host")),
        new("sdp/candidate-component", Shows("a=candidate:1 2 udp 1 192.0.2.2 4000 typ host")),
        new("sdp/end-of-candidates", Negotiated().Gathers("offer", SdpSample.Offer)),

        // DTLS
        new("sdp/fingerprint", Offers(SdpSample.Offer.In("0", s => s.WithoutStart("a=fingerprint")))),
        new("sdp/fingerprint-form", Offers(SdpSample.Offer.With("sha-256 6B", "sha-256 6b"))),
        new("sdp/fingerprint-same", Offers(SdpSample.Offer.In("0", s => s.With("sha-256 6B", "sha-256 7B")))),
        new("sdp/fingerprint-stay", Reoffers(SdpSample.Reoffer.With("sha-256 6B", "sha-256 7B"))),
        new("sdp/setup-offer", Offers(SdpSample.Offer.In("0", s => s.With("a=setup:actpass", "a=setup:active")))),
        new("sdp/setup-answer", Answers(SdpSample.Answer.With("a=setup:active", "a=setup:actpass"))),
        new("sdp/setup-fits", Answers(SdpSample.Answer, SdpSample.Offer.With("a=setup:actpass", "a=setup:active"))),
        new("sdp/setup-active", Answers(SdpSample.Answer.With("a=setup:active", "a=setup:passive"))),
        new("sdp/setup-stays", Reanswers(SdpSample.Reanswer.With("a=setup:active", "a=setup:passive"), SdpSample.Reoffer)),
        new("sdp/tls-id-offer", Offers(SdpSample.Offer.In("0", s => s.WithoutStart("a=tls-id")))),
        new("sdp/tls-id-answer", Answers(SdpSample.Answer.WithoutStart("a=tls-id"))),
        new("sdp/tls-id-form", Offers(SdpSample.Offer.In("0", s => s.With("offererTlsIdOfTwentyCh", "short")))),

        new("sdp/tls-id-stays", Reoffers(SdpSample.Reoffer.With("offererTlsIdOfTwentyCh", "offererTlsIdOfAnotherSe"))),
        new("sdp/tls-id-follows", Reanswers(SdpSample.Reanswer.With("answererTlsIdOfTwentyC", "answererTlsIdOfAnother"), SdpSample.Reoffer)),

        // RTP
        new("sdp/payload-type-range", Offers(SdpSample.Offer.With("SAVPF 96 97", "SAVPF 96 97 70").Add("1", "a=rtpmap:70 VP9/90000"))),
        new("sdp/rtpmap-present", Offers(SdpSample.Offer.Without("a=rtpmap:0 PCMU/8000"))),
        new("sdp/rtpmap-listed", Offers(SdpSample.Offer.Add("1", "a=rtpmap:98 VP9/90000"))),
        new("sdp/rtpmap-once", Offers(SdpSample.Offer.Add("1", "a=rtpmap:96 VP9/90000"))),
        new("sdp/fmtp-listed", Offers(SdpSample.Offer.Add("1", "a=fmtp:98 x=1"))),
        new("sdp/rtcp-fb-listed", Offers(SdpSample.Offer.Add("1", "a=rtcp-fb:98 nack"))),
        new("sdp/payload-type-meaning", Offers(SdpSample.Offer.With("SAVPF 96 97", "SAVPF 96 97 111").Add("1", "a=rtpmap:111 VP9/90000"))),
        new("sdp/payload-type-stays", Reoffers(SdpSample.Reoffer.With("a=rtpmap:96 VP8", "a=rtpmap:96 VP9")), "sdp/offer-format-order"),
        new("sdp/answer-format", Answers(SdpSample.Answer.With("SAVPF 96 97", "SAVPF 98").In("1", s =>
            s.Without("a=rtpmap:96 VP8/90000", "a=rtcp-fb:96 nack", "a=rtpmap:97 rtx/90000", "a=fmtp:97 apt=96") + "a=rtpmap:98 VP9/90000\r\n"))),
        new("sdp/answer-format-order", Answers(SdpSample.Answer.With("SAVPF 111 0", "SAVPF 0 111"))),
        new("sdp/offer-format-order", Reoffers(SdpSample.Reoffer.With("SAVPF 111 0", "SAVPF 0 111"))),
        new("sdp/answer-payload-type", Answers(SdpSample.Answer.With("SAVPF 111 0", "SAVPF 112 0").With(":111 ", ":112 "))),
        new("sdp/rtx-apt", Offers(SdpSample.Offer.With("apt=96", "apt=98"))),
        new("sdp/rtx-clock-rate", Offers(SdpSample.Offer.With("rtx/90000", "rtx/8000"))),
        new("sdp/rtx-answer", Answers(
            SdpSample.Answer,
            SdpSample.Offer.With("SAVPF 96 97", "SAVPF 96").In("1", s => s.Without("a=rtpmap:97 rtx/90000", "a=fmtp:97 apt=96")))),
        new("sdp/maxptime", Offers(SdpSample.Offer.Without("a=maxptime:120"))),
        new("sdp/rtcp-mux-offer", Offers(SdpSample.Offer.In("1", s => s.Without("a=rtcp-mux"))), "sdp/rtcp-mux-only-with-mux"),
        new("sdp/rtcp-mux-answer", Answers(SdpSample.Answer.Without("a=rtcp-mux"))),
        new("sdp/rtcp-mux-only-offer", Offers(SdpSample.Offer.In("1", s => s.Without("a=rtcp-mux-only")))),
        new("sdp/rtcp-mux-only-again", Reoffers(SdpSample.Reoffer.Add("0", "a=rtcp-mux-only"))),
        new("sdp/rtcp-mux-only-with-mux", Offers(SdpSample.Offer.Add("2", "a=rtcp-mux-only"))),
        new("sdp/rtcp-rsize-answer", Answers(SdpSample.Answer.Without("a=rtcp-rsize"))),
        new("sdp/rtcp-rsize-again", Reoffers(SdpSample.Reoffer, SdpSample.Answer.Without("a=rtcp-rsize"))),
        new("sdp/rtcp-answer", Answers(SdpSample.Answer.Add("0", "a=rtcp:9 IN IP4 0.0.0.0"))),
        new("sdp/rtcp-again", Reoffers(SdpSample.Reoffer.Add("0", "a=rtcp:9 IN IP4 0.0.0.0"))),
        new("sdp/preferred-sent", Prefers("RTCRtpSender", "sendonly")),
        new("sdp/preferred-received", Prefers("RTCRtpReceiver", "recvonly")),
        new("sdp/fec-offered", Tells(new DescriptionTrace(), "video/VP8", "video/ulpfec").Creates("offer", SdpSample.Offer)),
        new("sdp/fec-answered", Tells(new DescriptionTrace(), "video/VP8", "video/ulpfec").Receives("offer", Fec(SdpSample.Offer)).Creates("answer", SdpSample.Answer)),

        new("sdp/rtcp-of-rtp", Offers(SdpSample.Offer.In("0", s => s.With("a=rtcp:9", "a=rtcp:10")))),

        // Header extensions
        new("sdp/extmap-id", Offers(SdpSample.Offer.Add("0", "a=extmap:0 urn:other"))),
        new("sdp/extmap-unique", Offers(SdpSample.Offer.Add("0", "a=extmap:2 urn:one").Add("0", "a=extmap:2 urn:two"))),
        new("sdp/extmap-bundle", Offers(SdpSample.Offer.Add("0", "a=extmap:2 urn:one").Add("1", "a=extmap:2 urn:two"))),
        new("sdp/extmap-answer", Answers(SdpSample.Answer.Add("0", "a=extmap:2 urn:other"))),
        new("sdp/extmap-offered", new DescriptionTrace().Tells("RTCRtpReceiver", "audio", [], "urn:other").Creates("offer", SdpSample.Offer)),
        new("sdp/extmap-stays", Reoffers(SdpSample.Reoffer.With("a=extmap:1", "a=extmap:2"))),

        // Streams
        new("sdp/msid-form", Offers(SdpSample.Offer.In("0", s => s.With("a=msid:stream", "a=msid:a@b")))),
        new("sdp/msid-appdata", Offers(SdpSample.Offer.In("0", s => s.With("a=msid:stream", "a=msid:stream track")))),
        new("sdp/msid-sending", Offers(SdpSample.Offer.In("0", s => s.With("a=sendrecv", "a=recvonly")))),
        new("sdp/msid-stopped", Reoffers(SdpSample.Reoffer.With("0 1 2", "0 2").With("m=video 9", "m=video 0"))),
        new("sdp/msid-stays", Reoffers(SdpSample.Reoffer.In("0", s => s.With("a=msid:stream", "a=msid:other")))),
        new("sdp/ssrc-form", Offers(SdpSample.Offer.Add("0", "a=ssrc:4294967296 cname:x"))),
        new("sdp/rid-form", Offers(SdpSample.Offer.Add("1", "a=rid:a.b send"))),
        new("sdp/rid-unique", Offers(SdpSample.Offer.Add("1", "a=rid:a send").Add("1", "a=rid:a send").Add("1", "a=simulcast:send a"))),
        new("sdp/rid-offer", Offers(SdpSample.Offer.Add("1", "a=rid:a recv"))),
        new("sdp/rid-stays", Reoffers(SdpSample.Reoffer.Add("1", "a=rid:a send"))),
        new("sdp/simulcast-present", Offers(SdpSample.Offer.Add("1", "a=rid:a send").Add("1", "a=rid:b send"))),
        new("sdp/simulcast-rids", Offers(SdpSample.Offer.Add("1", "a=rid:a send").Add("1", "a=simulcast:send a;b"))),
        new("sdp/simulcast-once", Offers(SdpSample.Offer.Add("1", "a=rid:a send").Add("1", "a=simulcast:send a").Add("1", "a=simulcast:send a"))),
        new("sdp/simulcast-stays", Negotiated(Layers(SdpSample.Answer, "recv", "a", "b"), Layers(SdpSample.Offer, "send", "a", "b"))
            .Creates("offer", Layers(SdpSample.Reoffer, "send", "b", "a"))),
        new("sdp/simulcast-answer", Answers(SdpSample.Answer.Add("1", "a=rid:a recv").Add("1", "a=simulcast:recv a"))),

        // Data
        new("sdp/data-format", Offers(SdpSample.Offer.With("webrtc-datachannel", "5000"))),
        new("sdp/data-format-answer", Answers(SdpSample.Answer.With("webrtc-datachannel", "5000"))),
        new("sdp/sctp-port", Offers(SdpSample.Offer.Without("a=sctp-port:5000"))),
        new("sdp/sctp-port-form", Offers(SdpSample.Offer.With("a=sctp-port:5000", "a=sctp-port:65536"))),
        new("sdp/max-message-size-form", Offers(SdpSample.Offer.With("262144", "large"))),
    ];

    public static string MaxBundle(string offer) =>
        BundleOnly(BundleOnly(offer, "1"), "2");

    public static DescriptionTrace Offers(string offer, string policy = "balanced") =>
        new DescriptionTrace($$"""[{"bundlePolicy":"{{policy}}"}]""").Creates("offer", offer);

    public static DescriptionTrace Answers(string answer, string? offer = null) =>
        new DescriptionTrace().Receives("offer", offer ?? SdpSample.Offer).Creates("answer", answer);

    public static DescriptionTrace Negotiated(string? answer = null, string? offer = null) =>
        new DescriptionTrace().Applies("offer", offer ?? SdpSample.Offer).Receives("answer", answer ?? SdpSample.Answer);

    public static DescriptionTrace Reoffers(string offer, string? answer = null) => Negotiated(answer).Creates("offer", offer);

    public static DescriptionTrace Reanswers(string answer, string offer) => new DescriptionTrace().Receives("offer", SdpSample.Offer)
        .Applies("answer", SdpSample.Answer).Receives("offer", offer).Creates("answer", answer);

    /// <summary>The video section was rejected by the answer; then this is offered.</summary>
    public static DescriptionTrace Recycles(string offer) =>
        Reoffers(offer, SdpSample.Answer.With("BUNDLE 0 1 2", "BUNDLE 0 2").With("m=video 9", "m=video 0"));

    public static string RecycledOffer(string mid) => SdpSample.Reoffer.With("BUNDLE 0 1 2", $"BUNDLE 0 2 {mid}").With("a=mid:1", $"a=mid:{mid}");

    /// <summary>Senders and receivers of video can do these codecs; the sample's transceivers are there.</summary>
    public static DescriptionTrace Tells(DescriptionTrace trace, params string[] codecs) => trace.Transceivers(("0", "sendrecv"), ("1", "sendrecv"))
        .Tells("RTCRtpSender", "video", codecs).Tells("RTCRtpReceiver", "video", codecs);

    /// <summary>The sample with ulpfec in its video section.</summary>
    public static string Fec(string text) => text.With("SAVPF 96 97", "SAVPF 96 97 98").Add("1", "a=rtpmap:98 ulpfec/90000");

    /// <summary>The sample with these rids in its video section.</summary>
    public static string Layers(string text, string direction, params string[] rids) =>
        rids.Aggregate(text, (s, rid) => s.Add("1", $"a=rid:{rid} {direction}")).Add("1", $"a=simulcast:{direction} {string.Join(';', rids)}");

    private static DescriptionTrace Prefers(string its, string direction) => new DescriptionTrace().Transceivers(("0", "sendrecv"), ("1", direction))
        .Tells(its, "video", ["video/VP8"]).Prefers("transceiver:1", "video/VP8", "video/rtx")
        .Creates("offer", SdpSample.Offer.In("1", s => direction == "recvonly" ? s.With("a=sendrecv", "a=recvonly").Without("a=msid:stream") : s.With("a=sendrecv", "a=sendonly")));

    /// <summary>Offers once more while the first offer has no answer.</summary>
    public static DescriptionTrace ReoffersBeforeTheAnswer(string offer) => new DescriptionTrace().Applies("offer", SdpSample.Offer)
        .Creates("offer", offer.With("1722 1 IN", "1722 2 IN"));

    public static string Somewhere(string section) => section.With(" 9 UDP", " 4000 UDP").With("c=IN IP4 0.0.0.0", "c=IN IP4 192.0.2.2").With("a=rtcp:9 IN IP4 0.0.0.0",
        "a=rtcp:4000 IN IP4 192.0.2.2");

    private static DescriptionTrace Shows(string candidate) => Negotiated().Gathers(
        "offer", new[] { "0", "1", "2" }.Aggregate(SdpSample.Offer, (s, mid) => s.Add(mid, "a=end-of-candidates")).Add("0", candidate));

    private static string Own(string ufrag, string setup) => string.Concat(
        SdpSample.Offer.Section("2").Split("\r\n").Where(l => StartsWithOneOf(l, "a=ice-", "a=setup", "a=tls-id"))
            .Append(SdpSample.Answer.Split("\r\n").First(l => l.StartsWith("a=fingerprint", StringComparison.Ordinal)))
            .Select(l => l + "\r\n")).With("CCCC", ufrag).With("actpass", setup).With("offererTlsIdOfTwentyCh", "answererTlsIdOfTwentyC");

    private static string NoStreams(string section) => section.Without("a=msid:stream");

    private static string BundleOnly(string offer, string mid) => offer.In(mid, s =>
        string.Concat(s.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !StartsWithOneOf(l, "a=ice-", "a=fingerprint", "a=setup", "a=tls-id", "a=rtcp-mux", "a=rtcp-rsize", "a=rtcp:"))
            .Append("a=bundle-only").Select(l => l + "\r\n")).Replace(" 9 ", " 0 ", StringComparison.Ordinal));

    private static bool StartsWithOneOf(string line, params string[] starts) => Array.Exists(starts, start => line.StartsWith(start, StringComparison.Ordinal));
}
