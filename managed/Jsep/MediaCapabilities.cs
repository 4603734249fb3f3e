using System.Collections.Immutable;

namespace Conformance.WebRtc.Jsep;

/// <summary>The codecs and header extensions that this library can negotiate.</summary>
/// <remarks>One-byte header extensions only (RFC 8285 section 4.2), so a=extmap-allow-mixed is never written.</remarks>
internal static class MediaCapabilities
{
    private const string H264 = "level-asymmetry-allowed=1;packetization-mode=";

    private static readonly ImmutableArray<string> VideoFeedback = ["transport-cc", "ccm fir", "nack", "nack pli"];

    /// <summary>The number of codecs of all kinds.</summary>
    public const int CodecCount = 11;

    /// <summary>The number of header extensions of all kinds.</summary>
    public const int ExtensionCount = 6;

    /// <summary>Opus and G.711 (RFC 7874 section 3) and DTMF, the preferred ones first.</summary>
    public static ImmutableArray<CodecCapability> AudioCodecs { get; } =
    [
        new(0, "audio", "opus", 48000, CodecRole.Media, 111) { Channels = 2, Fmtp = "minptime=10;useinbandfec=1", Feedback = ["transport-cc"] },
        new(1, "audio", "PCMU", 8000, CodecRole.Media, 0),
        new(2, "audio", "PCMA", 8000, CodecRole.Media, 8),
        new(3, "audio", "telephone-event", 48000, CodecRole.TelephoneEvent, 110),
        new(4, "audio", "telephone-event", 8000, CodecRole.TelephoneEvent, 126),
    ];

    /// <summary>VP8 and H.264 Constrained Baseline (RFC 7742 section 5) with what repairs them, the preferred ones first.</summary>
    public static ImmutableArray<CodecCapability> VideoCodecs { get; } =
    [
        new(5, "video", "VP8", 90000, CodecRole.Media, 96) { Feedback = VideoFeedback, RetransmissionPayloadType = 97 },
        new(6, "video", "rtx", 90000, CodecRole.Retransmission, -1),
        new(7, "video", "H264", 90000, CodecRole.Media, 102)
        {
            Fmtp = H264 + "1;profile-level-id=42e01f", Feedback = VideoFeedback, RetransmissionPayloadType = 103,
        },
        new(8, "video", "H264", 90000, CodecRole.Media, 104)
        {
            Fmtp = H264 + "0;profile-level-id=42e01f", Feedback = VideoFeedback, RetransmissionPayloadType = 105,
        },
        new(9, "video", "red", 90000, CodecRole.Redundancy, 106),
        new(10, "video", "ulpfec", 90000, CodecRole.ForwardErrorCorrection, 107),
    ];

    /// <summary>The header extensions of audio.</summary>
    public static ImmutableArray<ExtensionCapability> AudioExtensions { get; }

    /// <summary>The header extensions of video.</summary>
    public static ImmutableArray<ExtensionCapability> VideoExtensions { get; }

    private static readonly RTCRtpCapabilities Audio;
    private static readonly RTCRtpCapabilities Video;

    static MediaCapabilities()
    {
        var mid = new ExtensionCapability(0, "urn:ietf:params:rtp-hdrext:sdes:mid", 4);
        var level = new ExtensionCapability(1, "urn:ietf:params:rtp-hdrext:ssrc-audio-level", 1);
        var sendTime = new ExtensionCapability(2, "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time", 2);
        var sequence = new ExtensionCapability(3, "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01", 3);
        var rid = new ExtensionCapability(4, "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id", 10);
        var repairedRid = new ExtensionCapability(5, "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id", 11);
        AudioExtensions = [level, sendTime, sequence, mid];
        VideoExtensions = [sendTime, sequence, mid, rid, repairedRid];
        Audio = Show(AudioCodecs, AudioExtensions);
        Video = Show(VideoCodecs, VideoExtensions);
    }

    /// <summary>The capabilities for audio or video, the preferred codecs first; null for another kind (<c>webrtc#dom-rtcrtpsender-getcapabilities</c>).</summary>
    public static RTCRtpCapabilities? Of(string kind) => kind switch
    {
        "audio" => Audio,
        "video" => Video,
        _ => null,
    };

    /// <summary>The codecs of a kind, the preferred ones first; empty for another kind.</summary>
    public static ImmutableArray<CodecCapability> CodecsOf(string kind) => kind switch
    {
        "audio" => AudioCodecs,
        "video" => VideoCodecs,
        _ => [],
    };

    /// <summary>The header extensions of a kind; empty for another kind.</summary>
    public static ImmutableArray<ExtensionCapability> ExtensionsOf(string kind) => kind switch
    {
        "audio" => AudioExtensions,
        "video" => VideoExtensions,
        _ => [],
    };

    private static RTCRtpCapabilities Show(ImmutableArray<CodecCapability> codecs, ImmutableArray<ExtensionCapability> extensions) => new()
    {
        Codecs = [.. codecs.Select(c => c.Codec)],
        HeaderExtensions = [.. extensions.Select(e => new RTCRtpHeaderExtensionCapability { Uri = e.Uri })],
    };
}
