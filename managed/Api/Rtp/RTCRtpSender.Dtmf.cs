namespace Conformance.WebRtc;

public sealed partial class RTCRtpSender
{
    /// <summary>[[Dtmf]]: sends tones; null unless the kind is audio. <c>webrtc#dom-rtcrtpsender-dtmf</c>.</summary>
    public RTCDTMFSender? Dtmf => field ??= Kind == "audio" ? new RTCDTMFSender(this) : null;
}
