using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>How a server was reached. <c>webrtc#rtciceservertransportprotocol</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceServerTransportProtocol>))]
public enum RTCIceServerTransportProtocol
{
    /// <summary><c>udp</c>: UDP.</summary>
    Udp,

    /// <summary><c>tcp</c>: TCP.</summary>
    Tcp,

    /// <summary><c>tls</c>: TLS over TCP.</summary>
    Tls,
}
