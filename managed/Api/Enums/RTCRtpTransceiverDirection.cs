using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Which ways media of a transceiver flow. <c>webrtc#rtcrtptransceiverdirection</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCRtpTransceiverDirection>))]
public enum RTCRtpTransceiverDirection
{
    /// <summary><c>sendrecv</c>: both.</summary>
    Sendrecv,

    /// <summary><c>sendonly</c>: out.</summary>
    Sendonly,

    /// <summary><c>recvonly</c>: in.</summary>
    Recvonly,

    /// <summary><c>inactive</c>: neither.</summary>
    Inactive,

    /// <summary><c>stopped</c>: neither, for good.</summary>
    Stopped,
}
