using System.Text.Json.Serialization;

namespace Conformance.WebRtc;

/// <summary>Which candidates may be used. <c>webrtc#rtcicetransportpolicy-enum</c>.</summary>
[JsonConverter(typeof(W3CEnumConverter<RTCIceTransportPolicy>))]
public enum RTCIceTransportPolicy
{
    /// <summary><c>relay</c>: relayed ones only.</summary>
    Relay,

    /// <summary><c>all</c>: any.</summary>
    All,
}
