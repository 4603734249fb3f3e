using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Protocol of a candidate. <c>webrtc#rtciceprotocol</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceProtocol>))]
public enum RTCIceProtocol
{
    /// <summary><c>udp</c>: UDP.</summary>
    Udp,

    /// <summary><c>tcp</c>: TCP.</summary>
    Tcp,
}
