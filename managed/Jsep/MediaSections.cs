using Conformance.WebRtc.Sdp;

namespace Conformance.WebRtc.Jsep;

/// <summary>What kinds of sections there are for this library.</summary>
internal static class MediaSections
{
    /// <summary>The format of data sections (RFC 8841 section 4.3).</summary>
    public const string DataChannelFormat = "webrtc-datachannel";

    /// <summary>True for audio and video over one of the profiles that MUST be accepted (RFC 9429 section 5.1.2).</summary>
    public static bool IsRtp(MediaDescription section) =>
        section.Kind is "audio" or "video"
        && section.Protocol is "UDP/TLS/RTP/SAVPF" or "UDP/TLS/RTP/SAVP" or "TCP/DTLS/RTP/SAVPF" or "TCP/DTLS/RTP/SAVP"
            or "RTP/SAVPF" or "RTP/SAVP" or "RTP/AVPF" or "RTP/AVP";

    /// <summary>True for data channels over SCTP over DTLS (RFC 8841).</summary>
    public static bool IsData(MediaDescription section) => section.Kind == "application" && section.IsData && section.Formats is [DataChannelFormat];
}
