using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>What kind of failure an RTCError tells. <c>webrtc#rtcerrordetailtype</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCErrorDetailType>))]
public enum RTCErrorDetailType
{
    /// <summary><c>data-channel-failure</c>: a data channel failed.</summary>
    DataChannelFailure,

    /// <summary><c>dtls-failure</c>: the DTLS negotiation failed.</summary>
    DtlsFailure,

    /// <summary><c>fingerprint-failure</c>: the remote certificate matches no fingerprint.</summary>
    FingerprintFailure,

    /// <summary><c>sctp-failure</c>: the SCTP association failed.</summary>
    SctpFailure,

    /// <summary><c>sdp-syntax-error</c>: a description cannot be read as SDP.</summary>
    SdpSyntaxError,

    /// <summary><c>hardware-encoder-not-available</c>: no hardware encoder.</summary>
    HardwareEncoderNotAvailable,

    /// <summary><c>hardware-encoder-error</c>: the hardware encoder failed.</summary>
    HardwareEncoderError,
}
