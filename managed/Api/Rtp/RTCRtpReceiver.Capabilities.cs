using Conformance.WebRtc.Jsep;

namespace Conformance.WebRtc;

public sealed partial class RTCRtpReceiver
{
    /// <summary>What can be received of a kind, the preferred codecs first; null for a kind other than audio and video. <c>webrtc#dom-rtcrtpreceiver-getcapabilities</c>.</summary>
    /// <param name="kind"><c>audio</c> or <c>video</c>.</param>
    public static RTCRtpCapabilities? GetCapabilities(string kind) => MediaCapabilities.Of(kind);
}
