namespace Conformance.WebRtc;

/// <summary><c>webrtc#dom-rtcrtpparameters</c>.</summary>
public record RTCRtpParameters
{
    /// <summary>The negotiated header extensions.</summary>
    public required IReadOnlyList<RTCRtpHeaderExtensionParameters> HeaderExtensions { get; init; }

    /// <summary>RTCP.</summary>
    public required RTCRtcpParameters Rtcp { get; init; }

    /// <summary>The negotiated codecs, the preferred one first.</summary>
    public required IReadOnlyList<RTCRtpCodecParameters> Codecs { get; init; }
}
