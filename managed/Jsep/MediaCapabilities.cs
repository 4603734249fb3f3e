namespace Conformance.WebRtc.Jsep;

/// <summary>The codecs and header extensions that this library can negotiate.</summary>
internal static class MediaCapabilities
{
    /// <summary>The capabilities for audio or video, the preferred codecs first; null for another kind (<c>webrtc#dom-rtcrtpsender-getcapabilities</c>).</summary>
    public static RTCRtpCapabilities? Of(string kind) => throw new NotImplementedException();
}
