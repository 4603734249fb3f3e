using Conformance.WebRtc.Jsep;

namespace Conformance.WebRtc;

public sealed partial class RTCRtpTransceiver
{
    /// <summary>Sets which codecs are negotiated from the next offer or answer on, the preferred one first. <c>webrtc#dom-rtcrtptransceiver-setcodecpreferences</c>.</summary>
    /// <param name="codecs">Codecs of <see cref="RTCRtpSender.GetCapabilities"/> or <see cref="RTCRtpReceiver.GetCapabilities"/>; an empty list brings the defaults back.</param>
    /// <exception cref="InvalidOperationException">The caller is not on the connection's loop.</exception>
    /// <exception cref="RTCException">
    /// TypeError: <paramref name="codecs"/> or one of them is null. InvalidModificationError: one matches no capability, or none carries media by itself.
    /// </exception>
    public void SetCodecPreferences(IReadOnlyList<RTCRtpCodec> codecs)
    {
        Connection.Loop.VerifyAccess();
        if (codecs is null || codecs.Any(c => c?.MimeType is null))
        {
            throw RTCException.Type("setCodecPreferences: codecs is null or has a codec that is null or without mimeType; expected a sequence<RTCRtpCodec>");
        }

        PreferredCodecs = CodecPreferences.Validate(Kind, codecs);
    }
}
