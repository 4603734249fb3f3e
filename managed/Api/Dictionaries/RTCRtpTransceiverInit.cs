namespace Conformance.WebRtc;

/// <summary>How a transceiver begins. <c>webrtc#dom-rtcrtptransceiverinit</c>.</summary>
public sealed record RTCRtpTransceiverInit
{
    /// <summary>Its direction; sendrecv by default.</summary>
    public RTCRtpTransceiverDirection Direction { get; init; } = RTCRtpTransceiverDirection.Sendrecv;

    /// <summary>The streams that its track is in at the other side.</summary>
    public IReadOnlyList<MediaStream> Streams { get; init; } = [];

    /// <summary>The encodings to send: one, or several with rids for simulcast.</summary>
    public IReadOnlyList<RTCRtpEncodingParameters> SendEncodings { get; init; } = [];
}
